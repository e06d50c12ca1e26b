import { useState } from 'react'
import { clipsById } from '../../data/entry-queries.ts'
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

/** The clips that an entry leans on; not shown while there are none to choose from. */
export const ClipsField = ({ chosen, onChange }: Props) => {
  const [typed, setTyped] = useState('')
  const latest = liveValue(useLive((db) => entryPage(db, { kind: 'clip' }, {}), []))
  const linked = liveValue(useLive((db) => clipsById(db, chosen), [chosen.join()])) ?? []
  const options = (latest?.entries ?? [])
    .filter(({ id }) => !chosen.includes(id))
    .map((clip) => ({ id: clip.id, name: entryTitle(clip, undefined) }))
  if (options.length === 0 && linked.length === 0) return null
  return (
    <div>
      <Combobox
        label="Leans on a clip"
        placeholder="A few words of the quote"
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
          {linked.map((clip) => (
            <ChosenChip key={clip.id} onRemove={() => onChange(chosen.filter((id) => id !== clip.id))}>
              {firstLine(entryTitle(clip, undefined), 48)}
            </ChosenChip>
          ))}
        </div>
      )}
    </div>
  )
}
