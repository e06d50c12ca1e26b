import { isBlank } from '@whatworked/shared/text'
import { type JournalNames, techniquesToChoose } from '../../data/journal-names.ts'
import type { Named } from '../../data/named.ts'
import { ChosenChip } from '../../ui/Chip.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import '../../ui/entry-form.css'

interface Props {
  readonly chosen: readonly Named[]
  /** What is in the field and not chosen yet. */
  readonly typed: string
  readonly names: JournalNames
  readonly onTyped: (typed: string) => void
  readonly onChange: (chosen: readonly Named[]) => void
}

/** The techniques of an entry: chosen by a few letters, or made by typing a name that isn't there yet. */
export const TechniquesField = ({ chosen, typed, names, onTyped, onChange }: Props) => {
  const taken = new Set(chosen.map(({ id }) => names.techniques.get(id ?? '')?.id))
  const options = techniquesToChoose(names)
    .filter(({ id }) => !taken.has(id))
    .map(({ id, name, family, aliases }) => ({ id, name, hint: family, aliases }))
  const add = (one: Named) => {
    onTyped('')
    onChange([...chosen, one])
  }
  return (
    <div>
      <Combobox
        label="Technique"
        placeholder="Cold call, exit ticket, or a name of your own"
        options={options}
        text={typed}
        onText={onTyped}
        onChoose={({ id, name }) => add({ id, name })}
        onCreate={(name) => add({ name })}
      />
      {chosen.length > 0 && (
        <div className="chosen">
          {chosen.map((one) => (
            <ChosenChip
              key={one.id ?? one.name}
              onRemove={() => onChange(chosen.filter((each) => each !== one))}
            >
              {one.name}
            </ChosenChip>
          ))}
        </div>
      )}
    </div>
  )
}

/** The chosen techniques and the one that was typed but not chosen: typing a name and pressing Save is enough. */
export const withTyped = (chosen: readonly Named[], typed: string): readonly Named[] =>
  isBlank(typed) ? chosen : [...chosen, { name: typed.trim() }]
