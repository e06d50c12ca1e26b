import { shiftDay } from '@whatworked/shared/contexts/days'
import type { SaveFailure } from '@whatworked/shared/failure'
import { meetingDates } from '@whatworked/shared/forms/dates'
import { type FormEvent, useState } from 'react'
import { planMeetings } from '../../data/activities/session-save.ts'
import type { GroupTime } from '../../data/activities/time-queries.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { clockTime, localDayOf, longDay } from '../../ui/dates.ts'
import { SelectField, TextField } from '../../ui/Field.tsx'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { showToast } from '../../ui/toasts.ts'
import { counted } from '../../ui/words.ts'
import { minutesIn, OverlapNotice, WhenFields, WhereFields, zoneHere } from './MeetingFields.tsx'
import { insteadWords } from './time-words.ts'

interface Props {
  readonly time: GroupTime
  readonly nameOf: (activity: GroupTime['activities'][number]) => string
  readonly onClose: () => void
}

/** Planning a year of meetings at once: the dates are shown before any is made. */
export const PlanMeetings = ({ time, nameOf, onClose }: Props) => {
  const db = useDb()
  const { activities, sessions, calendar, view } = time
  const last = sessions.at(-1)?.body
  const [activity, setActivity] = useState(activities.at(-1)?.id)
  const meant = activities.find(({ id }) => id === activity)
  const given = meant?.body.answers.time
  const today = localDayOf(new Date())
  const [form, setForm] = useState({
    firstOn: last ? shiftDay(localDayOf(new Date(last.startsAt)), (given?.everyWeeks ?? 3) * 7) : today,
    at: last ? clockTime(last.startsAt) : '15:45',
    minutes: String(last?.minutes ?? given?.minutes ?? 60),
    everyWeeks: String(given?.everyWeeks ?? 3),
    times: String(Math.max((meant?.body.meetings ?? 6) - sessions.length, 1)),
    until: meant?.body.endsOn ?? '',
    place: last?.place ?? '',
    givenBy: last?.givenBy ?? given?.givenBy ?? '',
    inPlaceOf: last?.inPlaceOf ?? given?.inPlaceOf ?? '',
  })
  const [trouble, setTrouble] = useState<SaveFailure>()
  const field = (name: keyof typeof form) => ({
    value: form[name],
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
  })
  const zone = zoneHere()
  const minutes = minutesIn(form.minutes, 60)
  const isDated = /^\d{4}-\d{2}-\d{2}$/.test(form.firstOn) && /^\d{2}:\d{2}$/.test(form.at)
  const dates = isDated
    ? meetingDates(
        {
          firstOn: form.firstOn,
          at: form.at,
          zone,
          everyWeeks: Math.max(Math.round(Number(form.everyWeeks)) || 0, 0),
          times: Math.max(Math.round(Number(form.times)) || 1, 1),
          until: form.until || undefined,
        },
        calendar,
      )
    : []

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (activity === undefined || dates.length === 0) return
    const words = (value: string) => value.trim() || undefined
    const details = {
      minutes,
      zone,
      ...(words(form.place) && { place: form.place.trim() }),
      ...(words(form.givenBy) && { givenBy: form.givenBy.trim() }),
      ...(words(form.inPlaceOf) && { inPlaceOf: form.inPlaceOf.trim() }),
    }
    const starts = dates.map(({ startsAt }) => startsAt)
    const result = await planMeetings(db, { stream: view.stream, activity }, starts, details, new Date())
    if (result.kind !== 'saved') return setTrouble(result)
    showToast(`${counted(starts.length, 'meeting')} planned`)
    onClose()
  }

  return (
    <Dialog title="Plan meetings" onClose={onClose} size="wide">
      <form className="stack" onSubmit={(event) => void onSubmit(event)}>
        {activities.length > 1 && (
          <SelectField
            label="Of"
            value={activity ?? ''}
            options={activities.map((one) => ({ value: one.id, label: nameOf(one) }))}
            onChange={(event) => setActivity(activities.find(({ id }) => id === event.target.value)?.id)}
          />
        )}
        <WhenFields day="firstOn" dayLabel="First on" field={field} />
        <div className="time-row">
          <TextField
            label="Every so many weeks"
            hint="0 for once"
            type="number"
            min={0}
            max={52}
            {...field('everyWeeks')}
          />
          <TextField label="How many" type="number" min={1} max={104} {...field('times')} />
          <TextField label="Not after" hint="If it ends on a day" type="date" {...field('until')} />
        </div>
        <WhereFields field={field}>
          <TextField label="In place of" maxLength={200} {...field('inPlaceOf')} />
        </WhereFields>
        {dates.length > 0 && (
          <section aria-labelledby="dates">
            <h3 id="dates">The dates</h3>
            <ol className="time-dates">
              {dates.map((date) => (
                <li key={date.startsAt}>
                  {longDay(date.day, today)}
                  {insteadWords(date, today) && (
                    <span className="small muted"> {insteadWords(date, today)}</span>
                  )}
                </li>
              ))}
            </ol>
          </section>
        )}
        <OverlapNotice
          spans={dates.map(({ startsAt }) => ({ startsAt, minutes }))}
          title="Some of this is at the same time as another meeting."
        />
        {trouble && <SaveTrouble trouble={trouble} />}
        <div>
          <Button type="submit" kind="primary" disabled={dates.length === 0}>
            Plan {counted(dates.length, 'meeting')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
