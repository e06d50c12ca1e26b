import { daysFromTo } from '@whatworked/shared/contexts/days'
import { type FocusEvent, useEffect, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { counted } from '../../ui/words.ts'
import { type EnteredTerm, termProblem } from './calendar-edit.ts'

interface Props {
  readonly term: EnteredTerm
  readonly others: readonly EnteredTerm[]
  readonly onChange: (term: EnteredTerm) => void
  readonly onRemove: () => void
}

/** A term with its break; saved when one goes on to something else, because half a date is no date. */
export const TermRow = ({ term, others, onChange, onRemove }: Props) => {
  const [values, setValues] = useState(term)
  const [problem, setProblem] = useState<string>()
  // What Undo brought back, or another page changed, takes the place of what stands here.
  useEffect(() => setValues(term), [term])
  const set = (part: Partial<EnteredTerm>) => setValues({ ...values, ...part })
  const setBreak = (part: { from?: string; to?: string }) => {
    const { from = '', to = '' } = { ...values.halfTerm, ...part }
    const { halfTerm, ...rest } = values
    setValues(from === '' && to === '' ? rest : { ...rest, halfTerm: { from, to } })
  }
  const onLeave = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    const wrong = termProblem(values, others)
    setProblem(wrong)
    if (wrong === undefined && values !== term) onChange(values)
  }
  return (
    <li onBlur={onLeave}>
      <div className="term-fields">
        <TextField
          label="Term"
          maxLength={60}
          value={values.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <DateField label="First day" of={term.name} value={values.from} onChange={(from) => set({ from })} />
        <DateField label="Last day" of={term.name} value={values.to} onChange={(to) => set({ to })} />
        <DateField
          label="Break from"
          of={term.name}
          value={values.halfTerm?.from ?? ''}
          onChange={(from) => setBreak({ from })}
        />
        <DateField
          label="Break to"
          of={term.name}
          value={values.halfTerm?.to ?? ''}
          onChange={(to) => setBreak({ to })}
        />
        <Button
          kind="quiet"
          size="square"
          icon="close"
          aria-label={`Take out ${term.name}`}
          onClick={onRemove}
        />
      </div>
      {problem ? (
        <Trouble>{problem} It isn’t saved yet.</Trouble>
      ) : (
        <p className="small faint">{lengthWords(term)}</p>
      )}
    </li>
  )
}

interface DateFieldProps {
  readonly label: string
  /** What the date belongs to; read out before the label. */
  readonly of: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A date of a row. */
export const DateField = ({ label, of, value, onChange }: DateFieldProps) => (
  <label className="field">
    <span className="field-label">
      <span className="unseen">{of}: </span>
      {label}
    </span>
    <input
      className="input"
      type="date"
      min="2000-01-01"
      max="2099-12-31"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </label>
)

/** “7 weeks, then 7 weeks”: whether the dates are the right ones is seen by it at a glance. */
const lengthWords = ({ from, to, halfTerm }: EnteredTerm): string => {
  const weeks = (first: string, last: string) =>
    counted(Math.max(1, Math.round(daysFromTo(first, last) / 7)), 'week')
  return halfTerm ? `${weeks(from, halfTerm.from)}, a break, ${weeks(halfTerm.to, to)}` : weeks(from, to)
}
