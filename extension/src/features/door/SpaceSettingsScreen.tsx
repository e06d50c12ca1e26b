import type { StreamId } from '@whatworked/shared/ids'
import { activitiesIn } from '../../data/activities/activity-queries.ts'
import { spaceView } from '../../data/space-queries.ts'
import { useConnection } from '../../data/use-connection.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { ActivityCard } from './ActivityCard.tsx'
import { HalfMade } from './HalfMade.tsx'
import { SpaceWords } from './SpaceWords.tsx'
import '../../ui/crumbs.css'
import '../../ui/entry-form.css'
import './door.css'
import './space-settings.css'

/** `/space/:stream/settings`: everything that the door asked, to be changed later; nothing is lost by it. */
export const SpaceSettingsScreen = ({ stream }: { readonly stream: string }) => {
  const connection = useConnection()
  const found = useLive(
    async (db) => ({
      view: await spaceView(db, stream),
      activities: await activitiesIn(db, stream as StreamId),
    }),
    [stream],
  )
  if (found.kind === 'loading' || connection.kind === 'loading') return null
  const view = liveValue(found)?.view
  if (view?.space === undefined) return <ScreenHeading title="This space isn’t on this computer" />
  const isGuide = view.role === 'owner' || view.role === 'facilitator'
  return (
    <div className="space-settings">
      <p className="crumbs">
        <a className="crumb" href={`#/space/${stream}`}>
          <Icon name="chevron-back" />
          {view.space.name}
        </a>
      </p>
      <div className="screen-head">
        <ScreenHeading title="Purpose, promises and ways of working" />
        {isGuide && (
          <ButtonLink href={`#/space/${stream}/activity/new`} icon="plus" size="dense">
            Begin another activity
          </ButtonLink>
        )}
      </div>
      {isGuide ? (
        <div className="stack">
          <HalfMade stream={stream} />
          <SpaceWords
            stream={stream}
            space={view.space}
            connection={liveValue(connection)}
            isOwner={view.role === 'owner'}
          />
          {liveValue(found)?.activities.map((one) => (
            <ActivityCard key={one.id} stream={view.stream} activity={one} />
          ))}
        </div>
      ) : (
        <p className="muted">
          Owners and facilitators change these for the group. Talk to one of them; what you agreed to is on
          the members’ page.
        </p>
      )}
    </div>
  )
}
