import 'fake-indexeddb/auto'
import { JOURNAL, newSpaceRecordId, type StreamId } from '@whatworked/shared/ids'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JournalDb } from '../db.ts'
import { saveRecord } from '../save-record.ts'
import { aSpaceDb } from '../testing/space-db.ts'
import { hasPostsAbout, spaceTechnique } from './space-observations.ts'

const stream = newSpaceRecordId() as string as StreamId
const me = newSpaceRecordId()
const other = newSpaceRecordId()
const now = new Date('2026-11-23T16:00:00Z')
let db: JournalDb

beforeEach(async () => {
  db = await aSpaceDb(stream, me)
})
afterEach(() => db.delete())

const save = async (where: StreamId, type: string, body: object, author?: string) => {
  const result = await saveRecord(db, { stream: where, type, body }, now)
  if (result.kind !== 'saved') throw new Error(JSON.stringify(result))
  if (author !== undefined) await db.records.update([where, result.record.id], { author })
  return result.record.id as string
}
const aPost = (body: object, author = other as string) =>
  save(
    stream,
    'post',
    { of: 'reflection', techniques: [{ name: 'Exit ticket', seed: 'exit-ticket' }], ...body },
    author,
  )
const nameOf = (id: string) => (id === other ? 'Priya Nair' : undefined)
const read = (key = 'exit-ticket') => spaceTechnique(db, { stream, me }, key, nameOf)

describe('a technique across a space', () => {
  it('has one’s own entries and the group’s posts, and a copy of an own entry once', async () => {
    const copy = await aPost({ outcome: 'worked', why: 'They knew the question.' }, me)
    const entry = await save(JOURNAL, 'reflection', {
      happenedOn: '2026-11-20',
      techniques: ['exit-ticket'],
      outcome: 'worked',
      why: 'They knew the question.',
      sharedAs: [{ space: stream, post: copy }],
    })
    const hers = await aPost({
      outcome: 'not-this-time',
      didnt: 'No time left.',
      reasons: ['pace-timing'],
      context: { year: 'Year 9', lessonStage: 'end of lesson' },
    })
    const found = await read()
    expect(found?.mine.map(({ id }) => id)).toEqual([entry])
    expect(found?.ours.map(({ id }) => id).sort()).toEqual([entry, hers].sort())
    expect(found?.ours.find(({ id }) => id === hers)).toMatchObject({
      who: 'Priya Nair',
      mine: false,
      words: 'No time left.',
      reasons: ['pace-timing'],
      context: { lessonStage: 'end of lesson' },
    })
  })

  it('leaves a post without a name without one, and takes a trial’s verdict for how it went', async () => {
    await aPost({ outcome: 'in-part', byline: 'none' })
    await aPost({ verdict: { kind: 'let-go', why: 'They minded.' }, of: 'trial' })
    const found = (await read())?.ours ?? []
    expect(found.map(({ outcome, who, isTrial }) => [outcome, who, isTrial]).sort()).toEqual([
      ['in-part', undefined, undefined],
      ['not-this-time', 'Priya Nair', true],
    ])
  })

  it('leaves out what doesn’t say how it went, and is not there where nobody knows it', async () => {
    await aPost({ matters: 'To read' })
    expect((await read())?.ours).toEqual([])
    expect(await read('no such thing')).toBeUndefined()
  })

  it('finds one of the group’s own by its name, and says where there is anything', async () => {
    await aPost({ techniques: [{ name: 'Dice at the door' }], outcome: 'worked' })
    expect(await read('dice at the door')).toMatchObject({ name: 'Dice at the door', own: undefined })
    expect(await hasPostsAbout(db, stream, { id: 'x', name: 'Dice at the Door' })).toBe(true)
    expect(await hasPostsAbout(db, stream, { id: 'exit-ticket', name: 'Exit ticket' })).toBe(false)
  })
})
