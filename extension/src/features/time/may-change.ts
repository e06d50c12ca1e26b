/** Who may change a meeting: whoever planned it, and who guides the space. The server asks the same. */
import type { KeptSession } from '../../data/activities/activity-queries.ts'
import type { SpaceView } from '../../data/space-queries.ts'

/** Whether this account may move, lose or hold it. */
export const mayChange = (
  { role, me }: Pick<SpaceView, 'role' | 'me'>,
  { author }: Pick<KeptSession, 'author'>,
): boolean => role === 'owner' || role === 'facilitator' || (role === 'member' && author === me)
