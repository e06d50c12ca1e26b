/** A space in which people learn together: an activity, a meeting, and hands that write. */
import { newSpaceRecordId } from '@whatworked/shared/ids'
import type { PushOutcome } from '@whatworked/shared/protocol/streams'
import { aMutation, aWorld, type Person, type World } from './world.ts'

type Written = { id: string; outcome: PushOutcome }

/** Writes in a stream, keeping each device's numbers. */
export const writerIn = (world: World, stream: string) => {
  const numbers = new Map<string, number>()
  const next = (who: Person): number => {
    const n = (numbers.get(who.device) ?? 0) + 1
    numbers.set(who.device, n)
    return n
  }
  const write = async (
    who: Person,
    type: string,
    body: unknown,
    more: Record<string, unknown> = {},
  ): Promise<Written> => {
    const mutation = aMutation(next(who), { type, body, ...more })
    const { outcomes } = await world.push(who, stream, [mutation])
    const [outcome] = outcomes
    if (outcome === undefined) throw new Error('no outcome')
    return { id: mutation.id, outcome }
  }
  /** What became of it, in a word: `ok`, `conflict`, or the code of its refusal. */
  const fate = async (...given: Parameters<typeof write>): Promise<string> => {
    const { outcome } = await write(...given)
    return outcome.kind === 'rejected' ? outcome.code : outcome.kind
  }
  return { next, write, fate }
}

/** The body of a meeting. */
export const aMeeting = (activity: string, more: Record<string, unknown> = {}) => ({
  activity,
  number: 1,
  startsAt: 1_790_000_000_000,
  minutes: 75,
  ...more,
})

/** The body of somebody's sheet. */
export const aSheet = <More extends object>(activity: string, words: string, more?: More) => ({
  activity,
  stage: 'alone',
  sheet: 'lesson-plan',
  values: { plan: words },
  ...(more as More),
})

/** The body of a promise. */
export const aPlan = (activity: string, session: string, more: Record<string, unknown> = {}) => ({
  activity,
  session,
  changes: [{ id: newSpaceRecordId(), ifI: 'wait three seconds' }],
  ...more,
})

/** A space with an activity and a meeting of it, made by its owner. */
export const aLearningSpace = async () => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const { stream, member: ownerMember } = await world.aSpace(owner)
  const { write, fate, next } = writerIn(world, stream)
  const { id: activity } = await write(owner, 'activity', { form: 'planning' })
  const { id: session } = await write(owner, 'session', aMeeting(activity))
  /** The bytes of everything somebody may read. */
  const wire = async (who: Person, query = 'after=0&limit=1000'): Promise<string> => {
    const answer = await world.raw(`/v1/streams/${stream}/pull?${query}`, {
      headers: { authorization: `Bearer ${who.extension.bearer}`, 'ww-protocol': '1' },
    })
    return answer.text()
  }
  return { world, owner, ownerMember, stream, activity, session, write, fate, next, wire }
}
