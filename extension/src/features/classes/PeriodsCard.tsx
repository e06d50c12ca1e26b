import type { Timetable } from '@whatworked/shared/contexts/timetable'
import { type FocusEvent, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { showToast } from '../../ui/toasts.ts'
import { periodsInOrder, withNewPeriod, withoutPeriod } from './timetable-edit.ts'

type Period = Timetable['periods'][number]

interface Props {
  readonly timetable: Timetable
  readonly newId: () => string
  readonly onChange: (to: (now: Timetable) => Timetable) => void
}

/** The periods of the day with their times. */
export const PeriodsCard = ({ timetable, newId, onChange }: Props) => {
  const remove = (period: Period) => {
    const { periods, lessons } = timetable
    onChange((now) => withoutPeriod(now, period.id))
    showToast(`${period.name} removed`, {
      label: 'Undo',
      onAct: () => onChange((now) => ({ ...now, periods, lessons })),
    })
  }
  return (
    <section className="card teaching" aria-labelledby="periods-title">
      <h2 id="periods-title" className="card-title">
        Your day
      </h2>
      <ul className="periods">
        {periodsInOrder(timetable).map((period) => (
          <PeriodRow
            key={period.id}
            period={period}
            onChange={(changed) =>
              onChange((now) => ({
                ...now,
                periods: now.periods.map((each) => (each.id === changed.id ? changed : each)),
              }))
            }
            onRemove={() => remove(period)}
          />
        ))}
      </ul>
      <div>
        <Button size="dense" icon="plus" onClick={() => onChange((now) => withNewPeriod(now, newId()))}>
          Add a period
        </Button>
      </div>
    </section>
  )
}

interface RowProps {
  readonly period: Period
  readonly onChange: (period: Period) => void
  readonly onRemove: () => void
}

/** One period; it is saved when one goes on to something else, because half a time is no time. */
const PeriodRow = ({ period, onChange, onRemove }: RowProps) => {
  const [values, setValues] = useState(period)
  const { name, from, to } = values
  const isWrong = from !== '' && to !== '' && to <= from
  const onLeave = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    if (name.trim() === '' || from === '' || to === '') return setValues(period)
    if (!isWrong && (name !== period.name || from !== period.from || to !== period.to)) onChange(values)
  }
  return (
    <li onBlur={onLeave}>
      <input
        className="input"
        aria-label="Name of the period"
        maxLength={60}
        value={name}
        onChange={(event) => setValues({ ...values, name: event.target.value })}
      />
      <input
        className="input"
        type="time"
        aria-label={`${name} begins`}
        value={from}
        onChange={(event) => setValues({ ...values, from: event.target.value })}
      />
      <input
        className="input"
        type="time"
        aria-label={`${name} ends`}
        aria-invalid={isWrong}
        value={to}
        onChange={(event) => setValues({ ...values, to: event.target.value })}
      />
      <Button
        kind="quiet"
        size="square"
        icon="close"
        aria-label={`Take out ${period.name}`}
        onClick={onRemove}
      />
      {isWrong && <Trouble>It ends before it begins.</Trouble>}
    </li>
  )
}
