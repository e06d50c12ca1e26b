import type { KeptSession } from '../../data/activities/activity-queries.ts'
import { calendarTextOf } from '../../data/activities/calendar-text.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { clockTime, localDayOf, longDay, shortDay } from '../../ui/dates.ts'
import { saveCalendar } from '../../ui/save-file.ts'
import { minutesWords } from '../../ui/trial-words.ts'
import type { Round } from './round.ts'

/** More meetings than this are on the page about the group's time. */
const SHOWN = 6

/** The meeting of this round, and the ones around it. */
export const MeetingsCard = ({ round: { records, session } }: { readonly round: Round }) => {
  const { sessions, space, activity } = records
  const at = sessions.findIndex(({ id }) => id === session?.id)
  const from = Math.max(0, Math.min(at - 2, sessions.length - SHOWN))
  const near = sessions.slice(from, from + SHOWN)
  const here = `#/space/${space.stream}/activity/${activity.id}`
  return (
    <section className="card">
      <h2 className="card-title">Meetings</h2>
      {session === undefined ? (
        <>
          <p className="side-text muted">No date yet. What is written here stays until there is one.</p>
          <ButtonLink href={`#/space/${space.stream}/time`} icon="calendar" fill>
            Set a date
          </ButtonLink>
        </>
      ) : (
        <>
          <p className="side-text">
            <b>{whenOf(session)}</b>
            <br />
            {minutesWords(session.body.minutes)}
            {session.body.place && `, ${session.body.place}`}
          </p>
          {session.body.state !== 'lost' && (
            <ButtonLink href={`#/space/${space.stream}/meeting/${session.id}`} kind="together" fill>
              Open the meeting
            </ButtonLink>
          )}
        </>
      )}
      {near.length > 1 && (
        <ol className="meetings-near">
          {near.map((one) => (
            <li key={one.id}>
              <a href={`${here}/${one.id}`} aria-current={one.id === session?.id ? 'true' : undefined}>
                {one.body.number}. {shortDay(dayOf(one), localDayOf(new Date()))}
                {one.body.state === 'lost' && ' · lost'}
                {one.body.state === 'held' && ' · held'}
              </a>
            </li>
          ))}
        </ol>
      )}
      {sessions.length > 0 && (
        <Button
          size="dense"
          icon="download"
          onClick={() => saveCalendar(calendarTextOf({ view: space, activities: [activity], sessions }))}
        >
          Save these dates as a file
        </Button>
      )}
      <p className="small time-link">
        <a href={`#/space/${space.stream}/time`}>All dates and the group’s time</a>
      </p>
    </section>
  )
}

const dayOf = ({ body }: KeptSession): string => localDayOf(new Date(body.startsAt))

const whenOf = (session: KeptSession): string =>
  `${longDay(dayOf(session), localDayOf(new Date()))}, ${clockTime(session.body.startsAt)}`
