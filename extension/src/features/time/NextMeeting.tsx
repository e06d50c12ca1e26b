import { agendaOf } from '@whatworked/shared/forms/agenda'
import { meetingWords } from '@whatworked/shared/forms/dates'
import { hasLostItsLast, withPlace } from '@whatworked/shared/forms/places'
import { protocolOf } from '@whatworked/shared/forms/protocols'
import { formOf } from '@whatworked/shared/forms/ways'
import { calendarTextOf } from '../../data/activities/calendar-text.ts'
import { nextOf } from '../../data/activities/next-meetings.ts'
import { groupTime } from '../../data/activities/time-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { clockTime, localDayOf, longDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { saveCalendar } from '../../ui/save-file.ts'
import './next-meeting.css'

/** A longer agenda than this is on the meeting's own page. */
const STAGES_SHOWN = 6

/** The next meeting of a space: which it is, when, where, what it holds and who gave the time. */
export const NextMeeting = ({ stream }: { readonly stream: string }) => {
  const time = liveValue(useLive((db) => groupTime(db, stream), [stream]))
  if (time === undefined || time.activities.length === 0) return null
  const now = new Date()
  const session = nextOf(time.sessions, now.getTime())
  const activity = time.activities.find(({ id }) => id === session?.body.activity)
  if (session === undefined || activity === undefined) {
    const closes = time.activities.find(({ id, body }) => {
      const form = formOf(body)
      const its = time.sessions.filter((one) => one.body.activity === id)
      return form !== undefined && hasLostItsLast(form, body, its)
    })
    return (
      <section className="card" aria-labelledby="next-meeting">
        <h2 id="next-meeting" className="card-title">
          No date yet
        </h2>
        {closes && (
          <p className="side-text">
            The last meeting of {closes.body.title ?? formOf(closes.body)?.name} was lost. Give it a new date,
            and it closes with the agenda that was meant for it.
          </p>
        )}
        <p className="side-text">
          <a href={`#/space/${stream}/time`}>Plan the next meetings</a>
        </p>
      </section>
    )
  }
  const { startsAt, minutes, place, number, givenBy, inPlaceOf } = session.body
  const form = formOf(activity.body)
  const around = time.sessions.filter(({ body }) => body.activity === activity.id)
  const agenda =
    form && agendaOf(form, activity.body, withPlace(form, activity.body, session, around), protocolOf)
  const planned = activity.body.meetings ?? form?.meetingsPlanned
  const until = startsAt + minutes * 60_000
  return (
    <section className="next-meeting" aria-labelledby="next-meeting">
      <p className="next-kicker">Next: {meetingWords(number, planned).toLowerCase()}</p>
      <h2 id="next-meeting">
        {longDay(localDayOf(new Date(startsAt)), localDayOf(now))}{' '}
        <span>
          {clockTime(startsAt)} to {clockTime(until)}
          {place && `, ${place}`}
        </span>
      </h2>
      {agenda && agenda.stages.length > 0 && (
        <ol className="next-agenda" aria-label="Agenda">
          {agenda.stages.slice(0, STAGES_SHOWN).map((stage) => (
            <li key={stage.id}>
              <span>{stage.name}</span>
              <span className="next-minutes">{stage.minutes} min</span>
            </li>
          ))}
        </ol>
      )}
      {givenBy && (
        <p className="next-given">
          <Icon name="clock" />
          <span>
            Time given by {givenBy}
            {inPlaceOf ? `: it takes the place of ${inPlaceOf}.` : '.'}
          </span>
        </p>
      )}
      <ButtonLink href={`#/space/${stream}/meeting/${session.id}/ready`} fill className="next-ready">
        Get ready in 5 minutes
      </ButtonLink>
      <p className="next-links">
        <a href={`#/space/${stream}/meeting/${session.id}`}>Open the meeting</a>
        <a href={`#/space/${stream}/time`}>All dates</a>
        <button type="button" onClick={() => saveCalendar(calendarTextOf({ ...time, sessions: [session] }))}>
          A file for your calendar
        </button>
      </p>
    </section>
  )
}
