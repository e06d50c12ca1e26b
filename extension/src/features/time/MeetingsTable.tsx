import type { RecordId } from '@whatworked/shared/ids'
import type { KeptSession } from '../../data/activities/activity-queries.ts'
import { calendarTextOf } from '../../data/activities/calendar-text.ts'
import type { GroupTime } from '../../data/activities/time-queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { clockTime, localDayOf, shortDay } from '../../ui/dates.ts'
import { saveCalendar } from '../../ui/save-file.ts'
import { mayChange } from './may-change.ts'
import { isToCome, meetingFacts, minutesOwed, movedWords } from './time-words.ts'

interface Props {
  readonly time: GroupTime
  readonly nameOf: (activity: GroupTime['activities'][number]) => string
  readonly onEdit: (id: RecordId) => void
  readonly onAsk: (session: KeptSession) => void
}

/** More of those to come, and of those that are past, fold away. */
const TO_COME_SHOWN = 3
const PAST_SHOWN = 6
const STATES = { held: 'Held', lost: 'Lost', planned: 'Planned' } as const

/** Every meeting with what became of it: the last ones and the next, and those before and after folded away. */
export const MeetingsTable = (props: Props) => {
  const now = new Date()
  const { sessions } = props.time
  const firstToCome = sessions.findIndex(({ body }) => isToCome(body, now))
  const past = firstToCome < 0 ? sessions.length : firstToCome
  const [from, to] = [Math.max(past - PAST_SHOWN, 0), past + TO_COME_SHOWN]
  return (
    <>
      {from > 0 && (
        <Disclosure summary="The meetings before these">
          <Rows {...props} sessions={sessions.slice(0, from)} caption="Earlier meetings" />
        </Disclosure>
      )}
      <Rows {...props} sessions={sessions.slice(from, to)} caption="Meetings" />
      {sessions.length > to && (
        <Disclosure summary="The meetings after those">
          <Rows {...props} sessions={sessions.slice(to)} caption="Later meetings" />
        </Disclosure>
      )}
    </>
  )
}

const Rows = ({
  time,
  nameOf,
  sessions,
  caption,
  onEdit,
  onAsk,
}: Props & { readonly sessions: readonly KeptSession[]; readonly caption: string }) => {
  const now = new Date()
  const today = localDayOf(now)
  const dayOf = (at: number) => shortDay(localDayOf(new Date(at)), today)
  const activityOf = (id: string) => time.activities.find((one) => one.id === id)
  return (
    <table className="time-meetings">
      <caption className="unseen">{caption}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">Day</th>
          <th scope="col">State</th>
          <th scope="col">What became of it</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => {
          const { id, body } = session
          const activity = activityOf(body.activity)
          const day = dayOf(body.startsAt)
          return (
            <tr key={id}>
              <th scope="row">
                {day}
                {body.state === 'planned' && <span className="time-at">{clockTime(body.startsAt)}</span>}
              </th>
              <td>
                <span className="time-state">
                  <span className={`time-mark ${body.state}`} /> {STATES[body.state]}
                </span>
              </td>
              <td>
                {meetingFacts(body)}
                {body.movedFrom.length > 0 && !meetingFacts(body).endsWith('.') && '.'}
                {time.activities.length > 1 && activity && (
                  <span className="muted"> · {nameOf(activity)}</span>
                )}
                {body.movedFrom.length > 0 && <span className="muted"> {movedWords(body, today)}</span>}
                {minutesOwed(body) > 0 && (
                  <>
                    {' '}
                    <span className="muted">Not given back yet.</span>{' '}
                    <button
                      type="button"
                      className="link"
                      aria-label={`Ask for it back: ${day}`}
                      onClick={() => onAsk(session)}
                    >
                      Ask for it back
                    </button>
                  </>
                )}
                {body.took?.givenBack && <span className="muted"> Given back.</span>}
              </td>
              <td>
                <div className="time-deeds">
                  {(body.state === 'lost' || isToCome(body, now)) && (
                    <Button
                      kind="quiet"
                      size="square"
                      icon="download"
                      title="A file for your calendar"
                      aria-label={`Save the meeting of ${day} for your calendar`}
                      onClick={() => saveCalendar(calendarTextOf({ ...time, sessions: [session] }))}
                    />
                  )}
                  {mayChange(time.view, session) && (
                    <Button
                      kind="quiet"
                      size="dense"
                      aria-label={`Change the meeting of ${day}`}
                      onClick={() => onEdit(id)}
                    >
                      Change
                    </Button>
                  )}
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
