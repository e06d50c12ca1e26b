import type { KeptActivity } from '../../data/activities/activity-queries.ts'
import { ReadyScreen } from '../../features/time/ReadyScreen.tsx'
import { TimeScreen } from '../../features/time/TimeScreen.tsx'
import { LIBRARY } from './form-library.ts'
import { NotFound } from './NotFound.tsx'
import type { ScreenProps } from './route.ts'
import { WithOutsideViews } from './WithOutsideViews.tsx'

/** The name of an activity: its own title, else that of its way of working. */
const nameOf = ({ body }: KeptActivity): string =>
  body.title ?? LIBRARY.formOf(body)?.name ?? 'A way of working'

/** `/space/:stream/time`. */
export const TimeRoute = ({ params: { stream } }: ScreenProps) =>
  stream === undefined ? <NotFound /> : <TimeScreen stream={stream} nameOf={nameOf} />

/** `/space/:stream/meeting/:session/ready`. */
export const ReadyRoute = ({ params: { stream, session } }: ScreenProps) =>
  stream === undefined || session === undefined ? (
    <NotFound />
  ) : (
    <WithOutsideViews>
      <ReadyScreen key={session} stream={stream} session={session} />
    </WithOutsideViews>
  )
