import { useState } from 'react'
import { entriesById, latestTrials } from '../../data/entry-queries.ts'
import { entryTitle, firstLine } from '../../data/entry-title.ts'
import { entryPage } from '../../data/journal-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { ChosenChip } from '../../ui/Chip.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import '../../ui/entry-form.css'

interface Props {
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** The clips and trials that an entry leans on; not shown while there are none to choose from. */
export const ClipsField = ({ chosen, onChange }: Props) => {
  const [typed, setTyped] = useState('')
  const clips = liveValue(useLive((db) => entryPage(db, { kind: 'clip' }, {}), []))?.entries ?? []
  const trials = liveValue(useLive(latestTrials, [])) ?? []
  const linked = liveValue(useLive((db) => entriesById(db, chosen), [chosen.join()])) ?? []
  const options = [...clips, ...trials]
    .filter(({ id }) => !chosen.includes(id))
    .map((entry) => ({
      id: entry.id,
      name: entryTitle(entry, undefined),
      hint: entry.kind === 'trial' ? 'Trial' : 'Clip',
    }))
  if (options.length === 0 && linked.length === 0) return null
  return (
    <div>
      <Combobox
        label="Leans on a clip or a trial"
        placeholder="A few of its words"
        options={options}
        text={typed}
        onText={setTyped}
        onChoose={({ id }) => {
          setTyped('')
          onChange([...chosen, id])
        }}
      />
      {linked.length > 0 && (
        <div className="chosen">
          {linked.map((entry) => (
            <ChosenChip key={entry.id} onRemove={() => onChange(chosen.filter((id) => id !== entry.id))}>
              {firstLine(entryTitle(entry, undefined), 48)}
            </ChosenChip>
          ))}
        </div>
      )}
    </div>
  )
}
