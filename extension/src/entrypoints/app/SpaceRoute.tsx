import { MembersScreen } from '../../features/spaces/MembersScreen.tsx'
import { PostScreen } from '../../features/spaces/PostScreen.tsx'
import { SpaceScreen } from '../../features/spaces/SpaceScreen.tsx'
import { SpaceTechniqueScreen } from '../../features/spaces/SpaceTechniqueScreen.tsx'
import { NotFound } from './NotFound.tsx'
import type { ScreenProps } from './route.ts'
import { SpaceAbove, SpaceAside } from './SpaceSlots.tsx'

/** `/space/:stream`. */
export const SpaceRoute = ({ params: { stream } }: ScreenProps) =>
  stream === undefined ? (
    <NotFound />
  ) : (
    <SpaceScreen
      stream={stream}
      above={<SpaceAbove stream={stream} />}
      aside={<SpaceAside stream={stream} />}
    />
  )

/** `/space/:stream/members`. */
export const MembersRoute = ({ params: { stream } }: ScreenProps) =>
  stream === undefined ? <NotFound /> : <MembersScreen stream={stream} />

/** `/space/:stream/post/:post`. */
export const PostRoute = ({ params: { stream, post } }: ScreenProps) =>
  stream === undefined || post === undefined ? <NotFound /> : <PostScreen stream={stream} post={post} />

/** `/space/:stream/technique/:technique`. */
export const SpaceTechniqueRoute = ({ params: { stream, technique } }: ScreenProps) =>
  stream === undefined || technique === undefined ? (
    <NotFound />
  ) : (
    <SpaceTechniqueScreen stream={stream} technique={technique} />
  )
