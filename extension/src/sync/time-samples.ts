/** Learns the server's time from the answers that come anyway; a round a minute keeps the samples coming. */
import { keepSample } from '../data/clock.ts'
import type { JournalDb } from '../data/db.ts'
import type { Answer } from './transport.ts'

/** Asks, and keeps what the answer says of the server's clock: it was read halfway, give or take half the way. */
export const timed = async <T extends { now?: number | undefined }>(
  db: JournalDb,
  ask: () => Promise<Answer<T>>,
): Promise<Answer<T>> => {
  const asked = performance.now()
  const answer = await ask()
  const errorMs = (performance.now() - asked) / 2
  if (answer.kind === 'ok' && answer.value.now !== undefined) {
    const here = Date.now()
    // a clock that could not be kept is told by the rounds that can't keep anything else either
    await keepSample(db, { offsetMs: answer.value.now + errorMs - here, errorMs, at: here }).catch(
      () => undefined,
    )
  }
  return answer
}
