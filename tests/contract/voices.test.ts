/** An outside view: one post or plan, one answer, and then nothing. */
import { removeMember } from '@whatworked/shared/protocol/spaces'
import {
  answerVoice,
  createVoice,
  listVoices,
  lookAtVoice,
  revokeVoice,
} from '@whatworked/shared/protocol/voices'
import { describe, expect, it } from 'vitest'
import { aMutation, aWorld, type Person, type World } from './world.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const gone = { status: 410, problem: { code: 'link-not-valid' } }
const ANSWER = { name: 'Dr Hana Weiss', text: 'Who spoke last? I would start there.' }

const start = async () => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const { stream } = await world.aSpace(owner, { name: 'Triad', purpose: 'Questions' })
  const member = await world.joined(owner, stream, 'member', 'Mei Tan')
  const other = await world.joined(owner, stream)
  const mutation = aMutation(1, {
    body: { of: 'reflection', tried: 'Cold call', lineage: [{ DOI: '10.5555/x' }] },
  })
  await world.push(member, stream, [mutation])
  return { world, owner, member, other, stream, record: mutation.id as string }
}

const ask = async (world: World, by: Person, stream: string, record: string, days = 7) =>
  world.call(createVoice, {
    as: by.extension,
    params: { stream },
    input: { record, ask: 'What am I not seeing?', days },
  })
const comments = async (world: World, who: Person, stream: string) =>
  (await world.pull(who, stream)).rows.filter(({ type }) => type === 'comment')

/** Each makes a link that must show nothing. */
const deadLinks: Record<string, (given: Awaited<ReturnType<typeof start>>) => Promise<string>> = {
  'a guess': async () => `ww_${'x'.repeat(43)}`,
  expired: async ({ world, member, stream, record }) => {
    const { token } = await ask(world, member, stream, record, 1)
    world.later(DAY_MS + 1)
    return token
  },
  ended: async ({ world, owner, member, stream, record }) => {
    const { token, voice } = await ask(world, member, stream, record)
    await world.call(revokeVoice, { as: owner.extension, params: { stream, voice: voice.id } })
    return token
  },
  'to a post that was taken back': async ({ world, member, stream, record }) => {
    const { token } = await ask(world, member, stream, record)
    const { rows } = await world.pull(member, stream)
    const seq = rows.find(({ id }) => id === record)?.seq ?? 0
    await world.push(member, stream, [{ ...aMutation(2), id: record, ifSeq: seq, removed: true, body: null }])
    return token
  },
  'of somebody who is not in the space any more': async ({ world, owner, member, stream, record }) => {
    const { token } = await ask(world, member, stream, record)
    await world.call(removeMember, { as: owner.extension, params: { stream, member: member.member } })
    return token
  },
  answered: async ({ world, member, stream, record }) => {
    const { token } = await ask(world, member, stream, record)
    await world.call(answerVoice, { input: { token, ...ANSWER } })
    return token
  },
}

describe('an outside view', () => {
  it('reads that one post, who asks and what, and nothing that leads further', async () => {
    const { world, member, stream, record } = await start()
    const { token, link } = await ask(world, member, stream, record)
    expect(link).toBe(`http://localhost:8787/voice#${token}`)
    const seen = await world.call(lookAtVoice, { input: { token } })
    expect(seen).toMatchObject({
      space: 'Triad',
      askedBy: 'Mei Tan',
      by: 'Mei Tan',
      ask: 'What am I not seeing?',
      post: { tried: 'Cold call', lineage: [] },
    })
    expect(JSON.stringify(seen)).not.toContain(stream)
    expect(JSON.stringify(seen)).not.toContain(record)
  })

  it('answers as a comment without an author that says who it is from, read by those who read the post', async () => {
    const { world, owner, member, stream, record } = await start()
    const { token } = await ask(world, member, stream, record)
    await world.call(answerVoice, { input: { token, ...ANSWER } })
    const newcomer = await world.joined(owner, stream)
    const [answer] = await comments(world, member, stream)
    expect(answer?.body).toEqual({ on: record, text: ANSWER.text, voice: ANSWER.name })
    expect(answer?.author).toBeUndefined()
    expect(await comments(world, newcomer, stream)).toEqual([])
  })

  it('is taken once, however many answers come at the same moment', async () => {
    const { world, member, stream, record } = await start()
    const { token } = await ask(world, member, stream, record)
    const answers = await Promise.allSettled(
      [1, 2, 3, 4].map((n) => world.call(answerVoice, { input: { token, name: `Voice ${n}`, text: 'Yes' } })),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await comments(world, member, stream)).toHaveLength(1)
  })

  it.each(Object.keys(deadLinks))('a link %s shows nothing and takes no answer', async (name) => {
    const given = await start()
    const token = (await deadLinks[name]?.(given)) ?? ''
    await expect(given.world.call(lookAtVoice, { input: { token } })).rejects.toMatchObject(gone)
    await expect(given.world.call(answerVoice, { input: { token, ...ANSWER } })).rejects.toMatchObject(gone)
  })

  it('is asked by the author or a guide, about what is there, and listed to whoever may end it', async () => {
    const { world, owner, member, other, stream, record } = await start()
    await expect(ask(world, other, stream, record)).rejects.toMatchObject({ status: 403 })
    await expect(ask(world, owner, stream, stream)).rejects.toMatchObject({ status: 404 })
    const { voice } = await ask(world, member, stream, record)
    const listed = async (who: Person) =>
      (await world.call(listVoices, { as: who.extension, params: { stream }, input: { record } })).voices
    expect(await listed(member)).toEqual([voice])
    expect(await listed(owner)).toEqual([voice])
    expect(await listed(other)).toEqual([])
    await expect(
      world.call(revokeVoice, { as: other.extension, params: { stream, voice: voice.id } }),
    ).rejects.toMatchObject({ status: 404 })
    await world.call(revokeVoice, { as: member.extension, params: { stream, voice: voice.id } })
    expect(await listed(member)).toEqual([])
  })

  it('can’t be made up by a member, and a guide may remove one', async () => {
    const { world, owner, member, stream, record } = await start()
    const forged = aMutation(2, { type: 'comment', body: { on: record, text: 'I agree', voice: 'Dr Weiss' } })
    expect((await world.push(member, stream, [forged])).outcomes).toMatchObject([
      { kind: 'rejected', code: 'server-written' },
    ])
    const { token } = await ask(world, member, stream, record)
    await world.call(answerVoice, { input: { token, ...ANSWER } })
    const [answer] = await comments(world, owner, stream)
    const change = { ...aMutation(1), type: 'comment', id: answer?.id, ifSeq: answer?.seq }
    const edit = { ...change, body: { on: record, text: 'Other words' } }
    expect((await world.push(owner, stream, [edit])).outcomes).toMatchObject([{ kind: 'rejected' }])
    const removal = { ...change, n: 2, body: null, removed: true }
    expect((await world.push(owner, stream, [removal])).outcomes).toMatchObject([{ kind: 'ok' }])
  })

  it('keeps no token, only its hash', async () => {
    const { world, member, stream, record } = await start()
    const { token } = await ask(world, member, stream, record)
    const [rows = []] = await world.db.read([{ sql: 'select * from voices', args: [] }])
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(world.logged.join()).not.toContain(token)
  })

  it('is guessed at only so often from one address', async () => {
    const { world } = await start()
    const guess = () => world.call(lookAtVoice, { input: { token: `ww_${'y'.repeat(43)}` } })
    let last: unknown
    for (let n = 0; n < 70; n++) last = await guess().catch((error: unknown) => error)
    expect(last).toMatchObject({ status: 429 })
  })
})
