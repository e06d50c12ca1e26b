import { foldText } from '@whatworked/shared/text'
import type { JournalNames } from '../../data/journal-names.ts'
import type { Named } from '../../data/named.ts'
import { Combobox } from '../../ui/Combobox.tsx'

interface Props {
  readonly value: Named | undefined
  readonly names: JournalNames
  readonly onChange: (value: Named | undefined) => void
}

/** The teacher's own class, by its private name; a new name makes a new class when the entry is saved. */
export const ClassField = ({ value, names, onChange }: Props) => {
  const classes = [...names.classes.values()]
    .filter(({ id, body }) => body.archivedOn === undefined || id === value?.id)
    .map(({ id, body }) => ({ id, name: body.name }))
  const byName = (text: string): Named | undefined => {
    const name = text.trim()
    if (name === '') return undefined
    return classes.find((each) => foldText(each.name) === foldText(name)) ?? { name: text }
  }
  return (
    <Combobox
      label="Class"
      placeholder="9B Science"
      options={classes}
      text={value?.name ?? ''}
      onText={(text) => onChange(byName(text))}
      onChoose={onChange}
      onCreate={(name) => onChange({ name })}
    />
  )
}
