import { currentMeeting } from '@whatworked/shared/forms/course'
import type { StreamId } from '@whatworked/shared/ids'
import { activitiesIn, sessionsIn } from '../../data/activities/activity-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { localDayOf, shortDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { Library } from './library.ts'
import './activity.css'

interface Props {
  readonly stream: string
  readonly library: Library
}

/** The ways of working under way in a space, each with its next meeting; those that ended come last. */
export const ActivityList = ({ stream, library }: Props) => {
  const found = liveValue(
    useLive(
      async (db) => {
        const here = stream as StreamId
        const [activities, sessions] = await Promise.all([activitiesIn(db, here), sessionsIn(db, here)])
        return { activities, sessions }
      },
      [stream],
    ),
  )
  if (found === undefined || found.activities.length === 0) return null
  const now = Date.now()
  const today = localDayOf(new Date(now))
  const isOver = ({ body }: (typeof found.activities)[number]) =>
    body.endedAt !== undefined || (body.endsOn !== undefined && body.endsOn < today)
  const inOrder = found.activities.toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)))
  return (
    <section className="card activity-list" aria-labelledby="activity-list">
      <h2 id="activity-list" className="card-title">
        How we work
      </h2>
      <ul>
        {inOrder.map((one) => {
          const form = library.formOf(one.body)
          const next = currentMeeting(
            found.sessions.filter(({ body }) => body.activity === one.id),
            now,
          )
          const isNext = next && next.body.state === 'planned' && next.body.startsAt > now
          return (
            <li key={one.id}>
              <a href={`#/space/${stream}/activity/${one.id}`}>
                <span className="grow">{one.body.title ?? form?.name ?? 'A way of working'}</span>
                <Icon name="chevron-forward" />
              </a>
              <span className="small muted">
                {isOver(one)
                  ? 'Over'
                  : isNext
                    ? `Next on ${shortDay(localDayOf(new Date(next.body.startsAt)), today)}`
                    : (form?.name ?? '')}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
