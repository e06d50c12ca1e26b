import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { binItems } from './bin-items.ts'
import { openJournalDb } from './db.ts'
import { bringBack, putAway } from './put-away.ts'
import { latestThanks, markGiven, saveThanks, thankedFor, thanksAbout, thanksById } from './thanks.ts'

let names = 0
const aDb = () => openJournalDb(`thanks-${names++}`)
const now = new Date('2026-11-23T13:00:00Z')
const about = '019a0000-0000-7000-8000-00000000e0e0'
const saved = async (result: ReturnType<typeof saveThanks>) => {
  const value = await result
  if (value.kind !== 'saved') throw new Error(value.kind)
  return value.id
}

test('thanks are found by the entry they are about, edited, and marked as given and not given', async () => {
  const db = aDb()
  const id = await saved(saveThanks(db, { to: ' Tom ', text: 'For the visit. ', about }, undefined, now))
  await saved(saveThanks(db, { to: 'Mei', text: '' }, undefined, new Date(now.getTime() + 86_400_000)))
  expect((await latestThanks(db, 1)).map(({ body }) => body)).toEqual([{ to: 'Mei' }])
  expect([...(await thankedFor(db))]).toEqual([[about, ['Tom']]])
  const [toTom] = await thanksAbout(db, about)
  expect(toTom?.body).toEqual({ to: 'Tom', text: 'For the visit.', about })
  if (toTom === undefined) throw new Error('no thanks')
  await markGiven(db, id, '2026-11-24', now)
  expect((await thanksById(db, id))?.body.givenOn).toBe('2026-11-24')
  await saved(saveThanks(db, { to: 'Tom', text: 'For the lesson.', about }, toTom, now))
  expect((await thanksById(db, id))?.body).toEqual({
    to: 'Tom',
    text: 'For the lesson.',
    about,
    givenOn: '2026-11-24',
  })
  await markGiven(db, id, undefined, now)
  expect((await thanksById(db, id))?.body).not.toHaveProperty('givenOn')
})

test('thanks that were put away are named in the bin and come back', async () => {
  const db = aDb()
  const id = await saved(saveThanks(db, { to: 'Tom', text: 'x' }, undefined, now))
  await putAway(db, id, '2026-11-23', now)
  expect(await latestThanks(db, 50)).toEqual([])
  expect(await binItems(db)).toMatchObject([{ id, kind: 'thanks', thanks: { body: { to: 'Tom' } } }])
  await bringBack(db, id, now)
  expect(await latestThanks(db, 50)).toHaveLength(1)
})

test('thanks to nobody are refused', async () => {
  expect((await saveThanks(aDb(), { to: '  ', text: 'x' }, undefined, now)).kind).toBe('invalid')
})
