import { type FocusEvent, useEffect, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import type { ClosedDays } from './calendar-edit.ts'
import { DateField } from './TermRow.tsx'

interface Props {
  readonly closed: ClosedDays
  readonly onChange: (closed: ClosedDays) => void
  readonly onRemove: () => void
}

/** A day or a few without lessons inside a term; saved when one goes on to something else. */
export const ClosedRow = ({ closed, onChange, onRemove }: Props) => {
  const [values, setValues] = useState(closed)
  useEffect(() => setValues(closed), [closed])
  const name = closed.name || 'The day'
  const isWrong = values.from !== '' && values.to !== '' && values.to < values.from
  const onLeave = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget) || values === closed) return
    if (values.from === '' && values.to === '') return setValues(closed)
    // One day is enough said: it is the first and the last.
    const whole = { ...values, from: values.from || values.to, to: values.to || values.from }
    setValues(whole)
    if (!isWrong) onChange(whole)
  }
  return (
    <li onBlur={onLeave}>
      <div className="term-fields">
        <TextField
          label="What"
          maxLength={60}
          value={values.name ?? ''}
          onChange={(event) => setValues({ ...values, name: event.target.value })}
        />
        <DateField
          label="From"
          of={name}
          value={values.from}
          onChange={(from) => setValues({ ...values, from, to: latest(values.to, from) })}
        />
        <DateField label="To" of={name} value={values.to} onChange={(to) => setValues({ ...values, to })} />
        <Button kind="quiet" size="square" icon="close" aria-label={`Take out ${name}`} onClick={onRemove} />
      </div>
      {isWrong && <Trouble>It ends before it begins. It isn’t saved yet.</Trouble>}
    </li>
  )
}

const latest = (...days: readonly string[]): string => days.toSorted().at(-1) ?? ''
