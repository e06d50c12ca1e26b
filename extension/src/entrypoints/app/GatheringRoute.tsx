import { GatheringScreen } from '../../features/gatherings/GatheringScreen.tsx'
import { GroupsScreen } from '../../features/gatherings/GroupsScreen.tsx'
import type { RenderHeard } from '../../features/gatherings/library.ts'
import { ResultScreen } from '../../features/gatherings/ResultScreen.tsx'
import type { UpwardDeeds } from '../../features/gatherings/Upward.tsx'
import { PrintFrame } from '../../features/portfolio/PrintFrame.tsx'
import { ShareInto } from '../../features/spaces/ShareInto.tsx'
import { takeBack } from '../../features/spaces/share-entry.ts'
import { entryOfCopy } from '../../features/spaces/shareable.ts'
import { TryHeard } from '../../features/spaces/TryHeard.tsx'
import { LIBRARY } from './form-library.ts'
import { NotFound } from './NotFound.tsx'
import type { ScreenProps } from './route.ts'
import { WithWordsCare } from './WithWordsCare.tsx'

const renderShare: UpwardDeeds['renderShare'] = (given) => <ShareInto {...given} />

const UPWARD: UpwardDeeds = {
  entryOf: entryOfCopy,
  takeBack: async (db, view, post) =>
    (await takeBack(db, view, post, await entryOfCopy(db, post), new Date())).kind === 'taken-back',
  renderShare,
}

const renderHeard: RenderHeard = (given) => <TryHeard {...given} />

/** `/space/:stream/activity/:activity/offers/:sheet`. */
export const OffersRoute = ({ params: { stream, activity, sheet } }: ScreenProps) =>
  stream && activity && sheet ? (
    <WithWordsCare>
      <GatheringScreen
        stream={stream}
        activityId={activity}
        sheetId={sheet}
        library={LIBRARY}
        renderShare={renderShare}
        renderHeard={renderHeard}
      />
    </WithWordsCare>
  ) : (
    <NotFound />
  )

/** `/space/:stream/activity/:activity/groups/here`. */
export const GroupsRoute = ({ params: { stream, activity } }: ScreenProps) =>
  stream && activity ? <GroupsScreen stream={stream} activityId={activity} deeds={UPWARD} /> : <NotFound />

/** `/space/:stream/activity/:activity/result/page`. */
export const ResultRoute = ({ params: { stream, activity } }: ScreenProps) =>
  stream && activity ? (
    <ResultScreen
      stream={stream}
      activityId={activity}
      library={LIBRARY}
      frame={(given) => <PrintFrame {...given} />}
    />
  ) : (
    <NotFound />
  )
