import { ActivityScreen } from '../../features/activities/ActivityScreen.tsx'
import { GatheringExtras } from '../../features/gatherings/Extras.tsx'
import { LIBRARY } from './form-library.ts'
import { NotFound } from './NotFound.tsx'
import type { ScreenProps } from './route.ts'
import { WithWordsCare } from './WithWordsCare.tsx'

/** `/space/:stream/activity/:activity`, with the meeting whose round is shown behind it. */
export const ActivityRoute = ({ params: { stream, activity, session } }: ScreenProps) =>
  stream === undefined || activity === undefined ? (
    <NotFound />
  ) : (
    <WithWordsCare>
      <ActivityScreen
        stream={stream}
        id={activity}
        session={session}
        library={LIBRARY}
        extras={<GatheringExtras stream={stream} activityId={activity} library={LIBRARY} />}
      />
    </WithWordsCare>
  )
