import type { JournalNames } from '../../data/journal-names.ts'
import type { Named } from '../../data/named.ts'
import { NameField } from '../../ui/NameField.tsx'

interface Props {
  readonly value: Named | undefined
  readonly names: JournalNames
  readonly onChange: (value: Named | undefined) => void
}

/** The teacher's own class, by its private name; a new name makes a new class when the entry is saved. */
export const ClassField = ({ value, names, onChange }: Props) => (
  <NameField
    label="Class"
    placeholder="9B Science"
    options={[...names.classes.values()]
      .filter(({ id, body }) => body.archivedOn === undefined || id === value?.id)
      .map(({ id, body }) => ({ id, name: body.name }))}
    value={value}
    onChange={onChange}
  />
)
