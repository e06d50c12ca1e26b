import { ActivityScreen } from '../../features/activities/ActivityScreen.tsx'
import type { WordsCare } from '../../features/activities/library.ts'
import { GatheringExtras } from '../../features/gatherings/Extras.tsx'
import { FoundInWords } from '../../features/spaces/FoundInWords.tsx'
import { lookThrough } from '../../features/spaces/look-through.ts'
import { LIBRARY } from './form-library.ts'
import { NotFound } from './NotFound.tsx'
import type { ScreenProps } from './route.ts'

/** The sharing care of spaces, for words that go into them by a sheet. */
const CARE: WordsCare = { lookThrough, found: FoundInWords }

/** `/space/:stream/activity/:activity`, with the meeting whose round is shown behind it. */
export const ActivityRoute = ({ params: { stream, activity, session } }: ScreenProps) =>
  stream === undefined || activity === undefined ? (
    <NotFound />
  ) : (
    <ActivityScreen
      stream={stream}
      id={activity}
      session={session}
      library={LIBRARY}
      care={CARE}
      extras={<GatheringExtras stream={stream} activityId={activity} library={LIBRARY} />}
    />
  )
