import { useLocation } from 'wouter'
import { sessionsIn } from '../../src/data/activities/activity-queries.ts'
import { nextOf } from '../../src/data/activities/next-meetings.ts'
import { spaceView } from '../../src/data/space-queries.ts'
import { liveValue, useLive } from '../../src/data/use-live.ts'
import { Icon } from '../../src/ui/Icon.tsx'

/** The three places of a space within reach of a thumb: what was shared, a line for oneself, the next meeting. */
export const SpaceBar = ({ stream }: { readonly stream: string }) => {
  const [path] = useLocation()
  const found = liveValue(
    useLive(
      async (db) => {
        const view = await spaceView(db, stream)
        return view && { next: nextOf(await sessionsIn(db, view.stream), Date.now()) }
      },
      [stream],
    ),
  )
  if (found === undefined) return null
  const home = `/space/${stream}`
  const meeting = found.next ? `${home}/meeting/${found.next.id}` : `${home}/time`
  const isAt = (place: string) => (path === place ? ('page' as const) : undefined)
  return (
    <nav className="space-bar" aria-label="In this space">
      <a href={`#${home}`} aria-current={isAt(home)}>
        <Icon name="people" />
        Space
      </a>
      <a href={`#${home}/line`} aria-current={isAt(`${home}/line`)}>
        <Icon name="write" />
        Quick line
      </a>
      <a href={`#${meeting}`} aria-current={isAt(meeting)}>
        <Icon name="calendar" />
        Meeting
      </a>
    </nav>
  )
}
