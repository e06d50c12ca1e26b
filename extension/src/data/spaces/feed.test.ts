import 'fake-indexeddb/auto'
import { newSpaceRecordId, type RecordId, type StreamId } from '@whatworked/shared/ids'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JournalDb } from '../db.ts'
import { saveRecord } from '../save-record.ts'
import { aSpaceDb } from '../testing/space-db.ts'
import { beingTried } from './being-tried.ts'
import { FEED_PAGE, spaceFeed, spacePost } from './feed.ts'
import { feedChoices } from './feed-choices.ts'
import type { FeedFilter } from './feed-filter.ts'
import { beginVisit, newSince, noteVisit, SAME_VISIT_MS } from './last-visit.ts'
import { winsOfFortnight } from './wins.ts'

const stream = newSpaceRecordId() as string as StreamId
const me = newSpaceRecordId()
const other = newSpaceRecordId()
const NOW = Date.UTC(2026, 10, 23, 16)
const DAY = 86_400_000
let db: JournalDb

beforeEach(async () => {
  db = await aSpaceDb(stream, me)
})
afterEach(() => db.delete())

/** A record as it is here: with a seq it came from the server, written by `author`. */
const save = async (
  type: string,
  body: object,
  { at = NOW, author = me as string, seq }: { at?: number; author?: string; seq?: number } = {},
): Promise<RecordId> => {
  const result = await saveRecord(db, { stream, type, body }, new Date(at))
  if (result.kind !== 'saved') throw new Error(JSON.stringify(result))
  await db.records.update([stream, result.record.id], { author, ...(seq !== undefined && { seq }) })
  return result.record.id
}
const COLD = { name: 'Cold call', seed: 'cold-call' }
const MINE = { name: 'Dice at the door' }

describe('a feed that is narrowed', () => {
  const found = async (filter: FeedFilter) =>
    (await spaceFeed(db, stream, me, undefined, filter)).posts.map(({ body }) => body.worked)

  beforeEach(async () => {
    await save('post', { of: 'reflection', worked: 'a', techniques: [COLD], outcome: 'worked' })
    await save(
      'post',
      {
        of: 'win',
        worked: 'b: thrée quiet starters',
        techniques: [COLD, MINE],
        outcome: 'in-part',
        context: { year: 'Year 9', subject: 'Science' },
        wantsVisitor: 'Fridays',
      },
      { author: other },
    )
    await save('post', { of: 'trial', worked: 'c', context: { year: 'Year 10' } }, { author: other })
  })

  it.each<[string, FeedFilter, string[]]>([
    ['a technique of the library', { technique: 'cold-call' }, ['a', 'b: thrée quiet starters']],
    [
      'a technique of the group’s own, by its name',
      { technique: 'dice at the door' },
      ['b: thrée quiet starters'],
    ],
    ['how it went', { outcome: 'worked' }, ['a']],
    ['the year', { year: 'Year 10' }, ['c']],
    ['the subject', { subject: 'Science' }, ['b: thrée quiet starters']],
    ['the kind', { of: 'win' }, ['b: thrée quiet starters']],
    ['who would like a visitor', { forVisitor: true }, ['b: thrée quiet starters']],
    ['one’s own', { by: me }, ['a']],
    ['words in any order, without their accents', { words: 'quiet three' }, ['b: thrée quiet starters']],
    ['two things at once', { technique: 'cold-call', outcome: 'in-part' }, ['b: thrée quiet starters']],
    ['nothing that fits', { technique: 'cold-call', year: 'Year 10' }, []],
  ])('by %s', async (_, filter, wanted) => {
    expect((await found(filter)).sort()).toEqual(wanted)
  })

  it('offers what occurs and nothing else', async () => {
    expect(await feedChoices(db, stream)).toEqual({
      techniques: [
        { key: 'cold-call', name: 'Cold call' },
        { key: 'dice at the door', name: 'Dice at the door' },
      ],
      years: ['Year 9', 'Year 10'],
      subjects: ['Science'],
      hasVisits: true,
      hasPosts: true,
    })
  })

  it('never finds a colleague by name', async () => {
    expect(await found({ words: other })).toEqual([])
  })
})

it('a narrowed feed comes in pages too, each post once', async () => {
  for (let at = 0; at < FEED_PAGE * 2 + 3; at++)
    await save('post', { of: at % 2 ? 'clip' : 'trial', matters: `${at}` }, { at: NOW + at })
  const first = await spaceFeed(db, stream, me, undefined, { words: '1', of: 'clip' })
  const second = first.next
    ? await spaceFeed(db, stream, me, first.next, { words: '1', of: 'clip' })
    : { posts: [] }
  const all = [...first.posts, ...second.posts].map(({ body }) => Number(body.matters))
  const wanted = Array.from({ length: FEED_PAGE * 2 + 3 }, (_, at) => at).filter(
    (at) => at % 2 && String(at).includes('1'),
  )
  expect(all).toEqual(wanted.reverse())
})

describe('since my last visit', () => {
  it('there is nothing new on a first visit, and what came after it is new on the next', async () => {
    expect(await beginVisit(db, stream, new Date(NOW))).toBeUndefined()
    const old = await save('post', { of: 'clip' }, { author: other, seq: 5 })
    await db.streams.update(stream, { cursor: 5 })
    await noteVisit(db, stream, new Date(NOW))
    const news = await save('post', { of: 'clip' }, { author: other, seq: 6 })
    await save('post', { of: 'clip' }, { seq: 7 })
    const again = await beginVisit(db, stream, new Date(NOW + SAME_VISIT_MS))
    expect(again).toEqual({ seq: 5, at: NOW })
    expect([...(await newSince(db, stream, me, again ?? { seq: 0, at: 0 }))]).toEqual([news])
    await save('comment', { on: old, text: 'And now?' }, { author: other, seq: 8 })
    expect(await newSince(db, stream, me, again ?? { seq: 0, at: 0 })).toEqual(new Set([news, old]))
  })

  it('a look elsewhere for some minutes is the same visit', async () => {
    await beginVisit(db, stream, new Date(NOW))
    const second = await beginVisit(db, stream, new Date(NOW + SAME_VISIT_MS))
    await noteVisit(db, stream, new Date(NOW + SAME_VISIT_MS + 1))
    expect(await beginVisit(db, stream, new Date(NOW + SAME_VISIT_MS + 2))).toEqual(second)
  })
})

describe('what becomes of a post', () => {
  it('counts each room once, down to what came of what came of it, and the work above all', async () => {
    const source = { title: 'Questions that matter', DOI: '10.5555/q' }
    const post = await save('post', { of: 'clip', source }, { author: other })
    const ben = newSpaceRecordId()
    const mei = newSpaceRecordId()
    const his = await save(
      'post',
      { of: 'trial', verdict: { kind: 'keep' }, lineage: [{ post }] },
      { author: ben },
    )
    await save('try', { post, state: 'decided', verdict: 'keep', outcome: his }, { author: ben })
    await save('try', { post: his, state: 'decided', verdict: 'adapt' }, { author: mei })
    await save('try', { post, state: 'trying' })
    await save('post', { of: 'reflection', outcome: 'worked', source }, { author: newSpaceRecordId() })
    const seen = await spacePost(db, stream, me, post)
    expect(seen?.rooms).toBe(2)
    expect(seen?.roomsOfWork).toBe(3)
    expect(seen?.tries.map(({ body }) => body.state).sort()).toEqual(['decided', 'trying'])
    expect((await beingTried(db, stream)).map(({ by }) => by)).toEqual([[me]])
  })

  it('is not led astray by two posts that say they came from each other', async () => {
    const one = newSpaceRecordId()
    const two = await save('post', { of: 'trial', verdict: { kind: 'keep' }, lineage: [{ post: one }] })
    const result = await saveRecord(
      db,
      { stream, id: one, type: 'post', body: { of: 'trial', lineage: [{ post: two }] } },
      new Date(NOW),
    )
    expect(result.kind).toBe('saved')
    expect((await spacePost(db, stream, me, one))?.rooms).toBe(1)
  })
})

it('wins are those of the last fortnight, in their first words', async () => {
  await save('post', { of: 'win', worked: 'Long ago' }, { at: NOW - 15 * DAY })
  for (const worked of ['One', 'Two', 'Three', 'Four'])
    await save('post', { of: 'win', worked }, { at: NOW - DAY })
  const { wins, more } = await winsOfFortnight(db, stream, new Date(NOW))
  expect(wins).toHaveLength(3)
  expect(more).toBe(1)
  expect(wins.map(({ words }) => words)).not.toContain('Long ago')
})
