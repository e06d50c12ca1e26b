import 'fake-indexeddb/auto'
import { newSpaceRecordId, type StreamId } from '@whatworked/shared/ids'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { JournalDb } from '../db.ts'
import { saveRecord } from '../save-record.ts'
import { aSpaceDb } from '../testing/space-db.ts'
import { oldPosts } from './old-posts.ts'
import { notShown, passOldEntry } from './old-shown.ts'

const stream = newSpaceRecordId() as string as StreamId
const TODAY = '2026-11-23'
const NOW = Date.UTC(2026, 10, 23, 16)
const WEEK = 7 * 86_400_000
let db: JournalDb

beforeEach(async () => {
  db = await aSpaceDb(stream)
})
afterEach(() => db.delete())

const save = async (type: string, body: object, at: number) => {
  const result = await saveRecord(db, { stream, type, body }, new Date(at))
  if (result.kind !== 'saved') throw new Error(result.kind)
  return result.record.id as string
}
const about = (name: string, why?: string) => ({
  of: 'reflection',
  techniques: [{ name }],
  worked: 'It did',
  ...(why && { why }),
})

it('brings older posts about what is tried now before those of the focus, and none that are young or fit nothing', async () => {
  const focus = await save('post', about('Hinge questions'), NOW - 30 * WEEK)
  const tried = await save('post', about('Cold call'), NOW - 20 * WEEK)
  const reasoned = await save('post', about('Cold call', 'They had time'), NOW - 25 * WEEK)
  await save('post', about('Seating plan'), NOW - 20 * WEEK)
  const young = await save('post', about('Cold call'), NOW - WEEK)
  await save('try', { post: young, state: 'trying' }, NOW)
  const found = await oldPosts(db, stream, 'What we do after the question', TODAY)
  expect(found.map(({ id }) => id)).toEqual([reasoned, tried, focus])
  expect(found.map(({ reason }) => reason)).toEqual(['tried', 'tried', 'focus'])
})

it('shows the same one all day, and lets one that passed rest for a week', async () => {
  await save('post', about('Hinge questions'), NOW - 30 * WEEK)
  const fitting = await oldPosts(db, stream, 'question', TODAY)
  const idOf = ({ id }: { id: string }) => id
  const first = await notShown(db, 'space', TODAY, fitting, idOf)
  expect((await notShown(db, 'space', TODAY, fitting, idOf))?.id).toBe(first?.id)
  await passOldEntry(db, first?.id ?? '', TODAY)
  expect(await notShown(db, 'space', TODAY, fitting, idOf)).toBeUndefined()
  expect(await notShown(db, 'space', '2026-11-29', fitting, idOf)).toBeUndefined()
  expect((await notShown(db, 'space', '2026-11-30', fitting, idOf))?.id).toBe(first?.id)
})
