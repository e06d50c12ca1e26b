/** In which order people speak: fair over several meetings, or drawn by lots that everybody can check. */
import { ticket } from './ticket.ts'

/**
 * What lots are drawn from: the meeting's own number, which everybody has had since it was planned, and a number that
 * somebody in the room calls. Nobody chose the one, and nobody knew the other beforehand; both are shown.
 */
export const seedFrom = (session: string, called = ''): string =>
  [meetingNumber(session), called.trim()].filter((part) => part !== '').join(' · ')

/** The first figures of a meeting's id, as a screen shows them. */
export const meetingNumber = (session: string): string => session.slice(0, 8)

/**
 * Draws lots. Everyone's ticket is the SHA-256 of `SEED ID` (the seed, a space, the person's id); the lowest ticket comes
 * first. The same seed gives the same order on every device and in any other program, and who comes or goes changes nobody
 * else's ticket.
 */
export const drawOrder = (seed: string, ids: readonly string[]): string[] =>
  [...new Set(ids)]
    .map((id) => ({ id, ticket: ticket(`${seed} ${id}`) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
    .map(({ id }) => id)

/** Who spoke first last time speaks last this time; who was not there then comes in between. */
export const fairOrder = (ids: readonly string[], lastTime: readonly string[]): string[] => {
  const here = new Set(ids)
  const spoke = [...new Set(lastTime)].filter((id) => here.has(id))
  const fresh = [...here].filter((id) => !spoke.includes(id))
  return [...spoke.slice(1), ...fresh, ...spoke.slice(0, 1)]
}

/** The order some places further on, so that a second round of the same meeting begins with somebody else. */
export const rotated = (ids: readonly string[], by: number): string[] => {
  const from = ids.length === 0 ? 0 : by % ids.length
  return [...ids.slice(from), ...ids.slice(0, from)]
}
