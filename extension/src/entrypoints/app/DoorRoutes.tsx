import { NewActivityScreen } from '../../features/door/NewActivityScreen.tsx'
import { OwnWayScreen } from '../../features/door/OwnWayScreen.tsx'
import { SpaceSettingsScreen } from '../../features/door/SpaceSettingsScreen.tsx'
import { NotFound } from './NotFound.tsx'
import type { ScreenProps } from './route.ts'

/** `/space/:stream/settings`. */
export const SpaceSettingsRoute = ({ params: { stream } }: ScreenProps) =>
  stream === undefined ? <NotFound /> : <SpaceSettingsScreen stream={stream} />

/** `/space/:stream/activity/new`. */
export const NewActivityRoute = ({ params: { stream } }: ScreenProps) =>
  stream === undefined ? <NotFound /> : <NewActivityScreen stream={stream} />

/** `/space/:stream/activity/:activity/way`. */
export const OwnWayRoute = ({ params: { stream, activity } }: ScreenProps) =>
  stream === undefined || activity === undefined ? (
    <NotFound />
  ) : (
    <OwnWayScreen stream={stream} id={activity} />
  )
