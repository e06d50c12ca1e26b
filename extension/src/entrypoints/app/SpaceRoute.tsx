import { MembersScreen } from '../../features/spaces/MembersScreen.tsx'
import { SpaceScreen } from '../../features/spaces/SpaceScreen.tsx'
import { NotFound } from './NotFound.tsx'
import type { ScreenProps } from './routes.tsx'
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
