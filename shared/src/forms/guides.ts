/** Whose presses always count in a meeting. */
import type { Session } from '../records/session.ts'
import type { MadeMove } from './run.ts'

interface Held {
  readonly author: string
  readonly body: Pick<Session, 'runBy'>
}

/**
 * Owners, facilitators and whom the session names in `runBy`; also whom it named before the meeting was handed over, as those
 * who may change it say in their `hand-over`: what was pressed until then stays pressed.
 */
export const guidesIn = (
  members: readonly { readonly id: string; readonly body: { readonly role: string } }[],
  { author, body: { runBy } }: Held,
  moves: readonly MadeMove[],
): ReadonlySet<string> => {
  const guides = members
    .filter(({ body }) => body.role === 'owner' || body.role === 'facilitator')
    .map(({ id }) => id)
  const mayChange = new Set([...guides, author])
  const before = moves.flatMap((move) =>
    move.body.kind === 'hand-over' && move.body.ran !== undefined && mayChange.has(move.author)
      ? [move.body.ran]
      : [],
  )
  return new Set([...guides, ...(runBy === undefined ? [] : [runBy]), ...before])
}
