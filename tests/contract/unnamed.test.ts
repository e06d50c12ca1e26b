/** A post without a name: nobody is told whose it is, not even by what its author writes under it. */
import { changeSpace, leaveSpace } from '@whatworked/shared/protocol/spaces'
import { describe, expect, it } from 'vitest'
import { writerIn } from './learning.ts'
import { aMutation, aWorld, type Person } from './world.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const POST = { of: 'win', didnt: 'Nobody spoke', byline: 'none' }

const start = async (postsWithoutName = true, colleagues = 4) => {
  const world = await aWorld()
  const owner = await world.firstOwner()
  const { stream, member } = await world.aSpace(owner, { postsWithoutName })
  const others: (Person & { member: string })[] = []
  while (others.length < colleagues) others.push(await world.joined(owner, stream))
  const [author, other] = others
  if (author === undefined || other === undefined) throw new Error('nobody')
  const wire = async (who: Person, query = 'after=0&limit=1000'): Promise<string> => {
    const response = await world.raw(`/v1/streams/${stream}/pull?${query}`, {
      headers: { authorization: `Bearer ${who.extension.bearer}`, 'ww-protocol': '1' },
    })
    return response.text()
  }
  /** A pulled page without what may name the author: the member records. */
  const rowsFor = async (who: Person) =>
    (await world.pull(who, stream, { limit: '1000' })).rows.filter(({ type }) => type !== 'member')
  return {
    world,
    owner,
    ownerMember: member,
    stream,
    others,
    author,
    other,
    wire,
    rowsFor,
    ...writerIn(world, stream),
  }
}

describe('a post without a name', () => {
  it('is taken where the group chose it and has five members, and nowhere else', async () => {
    const withoutChoice = await start(false)
    expect(await withoutChoice.fate(withoutChoice.author, 'post', POST)).toBe('byline-not-offered')

    const small = await start(true, 3)
    expect(await small.fate(small.author, 'post', POST)).toBe('byline-not-offered')
    await small.world.joined(small.owner, small.stream, 'guest')
    expect(await small.fate(small.author, 'post', POST)).toBe('byline-not-offered')
    const fifth = await small.world.joined(small.owner, small.stream)
    const { id, outcome } = await small.write(small.author, 'post', POST)
    expect(outcome.kind).toBe('ok')

    await small.world.call(leaveSpace, { as: fifth.extension, params: { stream: small.stream } })
    expect(await small.fate(small.author, 'post', POST)).toBe('byline-not-offered')
    // what is there stays as it was, also when the choice is ended
    const input = { postsWithoutName: false }
    await small.world.call(changeSpace, { as: small.owner.page, params: { stream: small.stream }, input })
    expect((await small.rowsFor(small.owner)).find((row) => row.id === id)?.author).toBeUndefined()
  })

  it('travels alone', async () => {
    const { world, stream, author, next } = await start()
    const both = [aMutation(next(author), { body: POST }), aMutation(next(author))]
    expect((await world.push(author, stream, both)).outcomes).toMatchObject([
      { kind: 'rejected', code: 'not-alone' },
      { kind: 'ok' },
    ])
  })

  it('tells nobody its author or its time of day; its author alone hears that it is theirs', async () => {
    const { world, owner, stream, author, other, write, rowsFor, wire } = await start()
    const { id } = await write(author, 'post', POST)
    const late = await world.joined(owner, stream, 'facilitator')
    for (const who of [owner, other, author]) {
      const row = (await rowsFor(who)).find((one) => one.id === id)
      expect(row).toMatchObject({ body: { didnt: 'Nobody spoke' } })
      expect(row).not.toHaveProperty('author')
      expect((row?.createdAt ?? 1) % DAY_MS).toBe(0)
      expect((row?.editedAt ?? 1) % DAY_MS).toBe(0)
    }
    expect((await world.pull(author, stream)).mine).toEqual([id])
    for (const who of [owner, other, late]) expect(await wire(who)).not.toContain('"mine"')
    // pages are the same for everybody but for that one line
    const page = (text: string) => text.slice(text.indexOf('"rows"'))
    expect(page(await wire(author))).toBe(page(await wire(other)))
  })

  it('hides its author under it too: own replies, thanks to oneself, replies to those', async () => {
    const { owner, author, other, write, rowsFor } = await start()
    const { id: post } = await write(author, 'post', POST)
    const { id: own } = await write(author, 'comment', { on: post, text: 'I should add' })
    const { id: theirs } = await write(other, 'comment', { on: post, text: 'Mine too' })
    const { id: answer } = await write(author, 'thanks', { to: own })
    const rows = new Map((await rowsFor(owner)).map((row) => [row.id as string, row]))
    for (const id of [own, answer]) {
      expect(rows.get(id)).not.toHaveProperty('author')
      expect((rows.get(id)?.createdAt ?? 1) % DAY_MS).toBe(0)
    }
    expect(rows.get(theirs)?.author).toBe(other.member)
    expect(JSON.stringify([post, own, answer].map((id) => rows.get(id)))).not.toContain(author.member)
  })

  it('tells it in no conflict, change or tombstone, and keeps its author’s rights', async () => {
    const { world, stream, owner, author, other, next, write, fate, rowsFor } = await start()
    const { id, outcome } = await write(author, 'post', POST)
    const ifSeq = outcome.kind === 'ok' ? outcome.seq : 0
    const better = { ...POST, why: 'I asked too fast' }
    expect(await fate(other, 'post', better, { id, ifSeq })).toBe('not-allowed')
    expect(await fate(author, 'post', { ...better, byline: 'name' }, { id, ifSeq })).toBe('not-allowed')
    expect(await fate(author, 'post', better, { id, ifSeq, editedAt: DAY_MS * 20_000 + 5 })).toBe('ok')
    for (const who of [author, other, owner]) {
      const stale = aMutation(next(who), { id, ifSeq, body: POST })
      const { outcomes } = await world.push(who, stream, [stale])
      expect(outcomes[0]).toMatchObject({ kind: 'conflict', row: { id, editedAt: DAY_MS * 20_000 } })
      expect(JSON.stringify(outcomes)).not.toContain(author.member)
    }
    const now = (await rowsFor(author)).find((row) => row.id === id)?.seq
    const gone = { id, ifSeq: now, removed: true, editedAt: DAY_MS * 20_001 + 7 }
    expect(await fate(author, 'post', null, gone)).toBe('ok')
    const row = (await rowsFor(other)).find((one) => one.id === id)
    expect(row).toMatchObject({ removed: true, editedAt: DAY_MS * 20_001 })
    expect(row).not.toHaveProperty('author')
  })

  it('a post with a name does not lose it afterwards: it was read', async () => {
    const { author, write, fate } = await start()
    const { id, outcome } = await write(author, 'post', { ...POST, byline: 'name' })
    const ifSeq = outcome.kind === 'ok' ? outcome.seq : 0
    expect(await fate(author, 'post', POST, { id, ifSeq })).toBe('not-allowed')
  })
})
