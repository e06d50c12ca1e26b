import type { Calendar } from '@whatworked/shared/contexts/calendar'
import type { Form } from '@whatworked/shared/forms/form'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { localDayOf, longDay } from '../../ui/dates.ts'
import { TextField } from '../../ui/Field.tsx'
import { tiedLines } from '../../ui/tied-lines.ts'
import { type DatesDraft, datesOf } from './first-dates.ts'

interface Props {
  readonly draft: DatesDraft & { readonly everyWeeks: string }
  readonly set: (part: Partial<DatesDraft>) => void
  readonly way: Form
  readonly calendar: Calendar
}

/** The first meeting and those that follow it, holidays left out. It may be left for later. */
export const FirstDate = ({ draft, set, way, calendar }: Props) => {
  const tied = tiedLines<DatesDraft>(draft, set)
  const dates = datesOf(draft, way, calendar)
  const today = localDayOf(new Date())
  return (
    <section className="card form-stack" aria-labelledby="door-date">
      <h2 id="door-date">When do you meet first?</h2>
      <div className="entry-form-row">
        <TextField label="Day" type="date" {...tied('firstOn')} />
        <TextField label="Time" type="time" {...tied('at')} />
        <TextField label="Where" placeholder="Room S2" maxLength={500} {...tied('place')} />
      </div>
      {way.everyWeeks !== undefined && (
        <div className="entry-form-row">
          <TextField
            label="How many meetings to put in the diary"
            hint={way.meetingsPlanned ? `This way of working usually has ${way.meetingsPlanned}.` : undefined}
            inputMode="numeric"
            maxLength={3}
            {...tied('times')}
          />
        </div>
      )}
      {dates.length > 0 && (
        <Disclosure
          summary={dates.length === 1 ? 'One date' : `${dates.length} dates, holidays left out`}
          isOpenAtFirst
        >
          <ol className="door-dates">
            {dates.map(({ day, insteadOf, falls }) => (
              <li key={day}>
                {longDay(day, today)}
                {insteadOf && (
                  <span className="muted">
                    {' '}
                    (not {longDay(insteadOf.day, today)}: {insteadOf.because})
                  </span>
                )}
                {falls && <span className="muted"> ({falls})</span>}
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
      <p className="muted small">
        No date yet? Leave it empty. Dates can be planned, moved and lost at any time.
      </p>
    </section>
  )
}
