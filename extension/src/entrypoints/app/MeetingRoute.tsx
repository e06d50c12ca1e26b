import { MeetingScreen } from '../../features/meeting/MeetingScreen.tsx'
import { PackScreen } from '../../features/meeting/PackScreen.tsx'
import { ProjectorScreen } from '../../features/meeting/ProjectorScreen.tsx'
import { LibraryContext, type MeetingLibrary } from '../../features/meeting/use-meeting.ts'
import { TryHeard } from '../../features/spaces/TryHeard.tsx'
import { LIBRARY } from './form-library.ts'
import { NotFound } from './NotFound.tsx'
import type { ScreenProps } from './route.ts'
import { WithOutsideViews } from './WithOutsideViews.tsx'
import { WithWordsCare } from './WithWordsCare.tsx'

/** With “I’ll try this” for talks and stalls that are heard of in a meeting. */
const HEARING: MeetingLibrary = { ...LIBRARY, renderHeard: (given) => <TryHeard {...given} /> }

/** `/space/:stream/meeting/:session`. */
export const MeetingRoute = ({ params: { stream, session } }: ScreenProps) =>
  stream && session ? (
    <LibraryContext value={HEARING}>
      <WithOutsideViews>
        <WithWordsCare>
          <MeetingScreen key={session} stream={stream} session={session} />
        </WithWordsCare>
      </WithOutsideViews>
    </LibraryContext>
  ) : (
    <NotFound />
  )

/** `/space/:stream/meeting/:session/projector`. */
export const ProjectorRoute = ({ params: { stream, session } }: ScreenProps) =>
  stream && session ? (
    <LibraryContext value={HEARING}>
      <ProjectorScreen key={session} stream={stream} session={session} />
    </LibraryContext>
  ) : (
    <NotFound />
  )

/** `/space/:stream/meeting/:session/pack`. */
export const PackRoute = ({ params: { stream, session } }: ScreenProps) =>
  stream && session ? (
    <LibraryContext value={HEARING}>
      <PackScreen key={session} stream={stream} session={session} />
    </LibraryContext>
  ) : (
    <NotFound />
  )
