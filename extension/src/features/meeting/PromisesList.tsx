import { ownerOf, waitingIn } from '../../data/activities/typed-up.ts'
import type { Meeting } from './meeting.ts'
import { Promised } from './Promised.tsx'

/** Everybody's promises of this meeting, by name; who told none isn't in it. */
export const PromisesList = ({ meeting }: { readonly meeting: Meeting }) => {
  const { records, sessionId, unconfirmed } = meeting
  const all = records.plans.filter((one) => one.body.session === sessionId)
  const waiting = waitingIn(all, unconfirmed, ({ body }) => body.session)
  const plans = all.filter((one) => !unconfirmed.has(one.id) || waiting.includes(one))
  if (plans.length === 0) return <p className="muted">No promise was told to the group.</p>
  return (
    <dl className="promises">
      {plans.map((plan) => {
        const owner = ownerOf(plan)
        const name = 'name' in owner ? owner.name : meeting.nameOf(owner.member)
        return (
          <div key={plan.id}>
            <dt>
              {name}
              {unconfirmed.has(plan.id) && <span> waits for their word</span>}
            </dt>
            <dd>
              <Promised changes={plan.body.changes} isWhole />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
