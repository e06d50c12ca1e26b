import { programmeOf } from '../../data/activities/programme-queries.ts'
import { useLive } from '../../data/use-live.ts'
import { CantRead } from '../../ui/CantRead.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { LinkedGroups } from './LinkedGroups.tsx'
import { Themes } from './Themes.tsx'
import { Upward, type UpwardDeeds } from './Upward.tsx'
import '../../ui/crumbs.css'
import '../../ui/rows.css'
import './talks.css'

interface Props {
  readonly stream: string
  readonly activityId: string
  readonly deeds: UpwardDeeds
}

/** A programme over several groups: the groups, what I share upward, and the themes of what members chose to share. */
export const GroupsScreen = ({ stream, activityId, deeds }: Props) => {
  const found = useLive((db) => programmeOf(db, stream, activityId), [stream, activityId])
  if (found.kind === 'loading') return null
  if (found.kind === 'failed') return <CantRead title="Groups" />
  if (found.value === undefined) return <ScreenHeading title="This isn’t on this computer" />
  const programme = found.value
  const { view, activity } = programme
  return (
    <>
      <div className="crumbs">
        <a className="crumb" href={`#/space/${stream}/activity/${activityId}`}>
          <Icon name="chevron-back" />
          {activity.body.title ?? 'The programme'}
        </a>
      </div>
      <div className="screen-head">
        <div>
          <ScreenHeading title="Groups and what they share" />
          {activity.body.focus && <p className="muted">{activity.body.focus}</p>}
        </div>
      </div>
      <div className="stack">
        <Themes programme={programme} />
        {view.role !== 'guest' && <Upward programme={programme} deeds={deeds} />}
        <LinkedGroups programme={programme} />
      </div>
    </>
  )
}
