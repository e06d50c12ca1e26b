import type { Term } from '@whatworked/shared/contexts/calendar'
import type { LocalDay } from '@whatworked/shared/contexts/days'
import { type JournalNames, techniquesToChoose } from '../../data/journal-names.ts'
import { Field, TextField } from '../../ui/Field.tsx'
import { type Range, rangeOfTerm } from './range.ts'

interface Props {
  readonly range: Range
  readonly onChange: (range: Range) => void
  readonly terms: readonly Term[]
  readonly names: JournalNames
  readonly used: ReadonlySet<string>
  readonly today: LocalDay
}

/** Choices of days, class, technique and wins; a term fills in its days. */
export const RangeFields = ({ range, onChange, terms, names, used, today }: Props) => {
  const chosen = terms.find((term) => {
    const { from, to } = rangeOfTerm(term, today)
    return from === range.from && to === range.to
  })
  const onTerm = (id: string) => {
    const term = terms.find((each) => each.id === id)
    if (term) onChange({ ...range, ...rangeOfTerm(term, today) })
  }
  const techniques = techniquesToChoose(names)
    .filter(({ id }) => used.has(id))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return (
    <>
      <Select label="Term" value={chosen?.id ?? ''} onChange={onTerm} empty="Days of my choosing">
        {terms.map(({ id, name }) => [id, name])}
      </Select>
      <TextField
        label="From"
        type="date"
        value={range.from}
        max={range.to}
        onChange={({ target }) => target.value && onChange({ ...range, from: target.value })}
      />
      <TextField
        label="To"
        type="date"
        value={range.to}
        min={range.from}
        onChange={({ target }) => target.value && onChange({ ...range, to: target.value })}
      />
      <Select
        label="Class"
        value={range.class}
        onChange={(value) => onChange({ ...range, class: value })}
        empty="All classes"
      >
        {[...names.classes.values()].map(({ id, body }) => [id, body.name])}
      </Select>
      <Select
        label="Technique"
        value={range.technique}
        onChange={(technique) => onChange({ ...range, technique })}
        empty="All techniques"
      >
        {techniques.map(({ id, name }) => [id, name])}
      </Select>
      <label className="tick">
        <input
          type="checkbox"
          checked={range.onlyWins}
          onChange={({ target }) => onChange({ ...range, onlyWins: target.checked })}
        />
        Only wins
      </label>
    </>
  )
}

interface SelectProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What no choice is called. */
  readonly empty: string
  readonly children: readonly (readonly [id: string, name: string])[]
}

const Select = ({ label, value, onChange, empty, children }: SelectProps) => (
  <Field label={label}>
    {(tied) => (
      <select {...tied} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{empty}</option>
        {children.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Field>
)
