import { MeetingScreen } from '../../features/meeting/MeetingScreen.tsx'
import { PackScreen } from '../../features/meeting/PackScreen.tsx'
import { ProjectorScreen } from '../../features/meeting/ProjectorScreen.tsx'
import { LibraryContext } from '../../features/meeting/use-meeting.ts'
import { LIBRARY } from './form-library.ts'
import { NotFound } from './NotFound.tsx'
import type { ScreenProps } from './route.ts'
import { WithOutsideViews } from './WithOutsideViews.tsx'

/** `/space/:stream/meeting/:session`. */
export const MeetingRoute = ({ params: { stream, session } }: ScreenProps) =>
  stream && session ? (
    <LibraryContext value={LIBRARY}>
      <WithOutsideViews>
        <MeetingScreen key={session} stream={stream} session={session} />
      </WithOutsideViews>
    </LibraryContext>
  ) : (
    <NotFound />
  )

/** `/space/:stream/meeting/:session/projector`. */
export const ProjectorRoute = ({ params: { stream, session } }: ScreenProps) =>
  stream && session ? (
    <LibraryContext value={LIBRARY}>
      <ProjectorScreen key={session} stream={stream} session={session} />
    </LibraryContext>
  ) : (
    <NotFound />
  )

/** `/space/:stream/meeting/:session/pack`. */
export const PackRoute = ({ params: { stream, session } }: ScreenProps) =>
  stream && session ? (
    <LibraryContext value={LIBRARY}>
      <PackScreen key={session} stream={stream} session={session} />
    </LibraryContext>
  ) : (
    <NotFound />
  )
