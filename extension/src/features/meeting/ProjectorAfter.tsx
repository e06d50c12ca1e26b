import { ownerOf } from '../../data/activities/typed-up.ts'
import { clockTime, localDayOf, longDay } from '../../ui/dates.ts'
import type { Meeting } from './meeting.ts'
import { Promised } from './Promised.tsx'

/** After the end: thanks, the promises as far as they fit, and when we meet again. */
export const ProjectorAfter = ({ meeting }: { readonly meeting: Meeting }) => {
  const { nextSession, records, sessionId, unconfirmed, called } = meeting
  const plans = records.plans.filter(({ id, body }) => body.session === sessionId && !unconfirmed.has(id))
  const next = nextSession?.body.startsAt
  return (
    <>
      <header className="projector-head">
        <h1>{meeting.title}</h1>
        <p>Thank you</p>
      </header>
      <ul className="projector-promises">
        {plans.slice(0, MOST_PROMISES).map((plan) => {
          const owner = ownerOf(plan)
          return (
            <li key={plan.id}>
              <b>
                {'name' in owner ? owner.name : (called.get(owner.member) ?? meeting.nameOf(owner.member))}
              </b>
              <div>
                <Promised changes={plan.body.changes.slice(0, 1)} />
              </div>
            </li>
          )
        })}
      </ul>
      <footer className="projector-foot">
        <span>
          {next === undefined
            ? 'No next meeting is planned yet.'
            : `We meet again on ${longDay(localDayOf(new Date(next)), localDayOf(new Date()))} at ${clockTime(next)}.`}
        </span>
        {plans.length > MOST_PROMISES && (
          <span>And {plans.length - MOST_PROMISES} more, in this meeting on your own screen.</span>
        )}
      </footer>
    </>
  )
}

/** More would be too small to read from the back of a room. */
const MOST_PROMISES = 6
