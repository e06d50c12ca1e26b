import 'fake-indexeddb/auto'
import { type JournalDb, openJournalDb } from '@whatworked/extension/data/db'
import { beforeAll, describe, expect, test } from 'vitest'
import { type DatabaseImage, imageOf, restoreImage } from '../support/database-image.ts'
import { FAULTS, Faults } from '../support/failing-db.ts'
import { tablesOf, troublesIn } from '../support/journal-invariants.ts'
import { type Stocked, stock } from '../support/stock-database.ts'
import { crashable, Fuse } from '../sync/crashing-db.ts'
import { DEEDS, type Deed } from './deeds.ts'

let image: DatabaseImage
let stocked: Stocked
let databases = 0

beforeAll(async () => {
  const db = openJournalDb('stocked')
  stocked = await stock(db)
  db.close()
  image = await imageOf('stocked')
})

/** A new browser with the stocked journal; nothing stands in the eye's way. */
const aBrowser = async (deed?: Deed) => {
  const name = `faults-${databases++}`
  await restoreImage({ image: { ...image, name }, held: false })
  const [db, eye] = [openJournalDb(name), openJournalDb(name)]
  await eye.open()
  await deed?.prepare?.(eye)
  const close = async () => {
    db.close()
    eye.close()
    await eye.delete()
  }
  return { db, eye, close }
}

const pictureOf = async (db: JournalDb): Promise<string> =>
  JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())))

const requestsOf = async (deed: Deed): Promise<number> => {
  const { db, close } = await aBrowser(deed)
  const faults = new Faults()
  faults.stand(db)
  await db.open()
  faults.begin()
  expect((await deed.act(db, stocked)).kind).toBe(deed.done)
  await close()
  return faults.count
}

test('the stocked journal is sound', async () => {
  const { eye, close } = await aBrowser()
  expect(troublesIn(await tablesOf(eye))).toEqual([])
  await close()
})

describe.each(DEEDS.map((deed) => [deed.name, deed] as const))('%s', (_, deed) => {
  for (const fault of FAULTS) {
    for (const isForEver of [false, true]) {
      test(`is kept whole or not at all when a request is ${fault}${isForEver ? ' for ever' : ' once'}, whichever it is`, async () => {
        const requests = await requestsOf(deed)
        expect(requests).toBeGreaterThan(0)
        for (let at = 0; at < requests; at++) {
          const { db, eye, close } = await aBrowser(deed)
          const faults = new Faults()
          faults.stand(db)
          await db.open()
          const before = await pictureOf(eye)
          faults.begin(at, fault, isForEver)
          const result = await deed.act(db, stocked)
          const place = `request ${at} of ${requests}`
          expect([place, ...troublesIn(await tablesOf(eye))]).toEqual([place])
          if (result.kind === deed.done) expect(fault, `${place} was not seen`).toBe('never')
          else expect([place, result.kind]).toEqual([place, expect.stringMatching(/^(full|broken)$/)])
          if (deed.done !== 'reindexed') expect([place, await pictureOf(eye)]).toEqual([place, before])
          // And the same deed goes well as soon as the storage does.
          faults.begin()
          expect([place, (await deed.act(db, stocked)).kind]).toEqual([place, deed.done])
          expect([place, ...troublesIn(await tablesOf(eye))]).toEqual([place])
          await close()
        }
      })
    }
  }

  test('leaves a sound journal behind when the browser dies at any of its awaits', async () => {
    const requests = await requestsOf(deed)
    for (let at = 0; at <= requests; at++) {
      const { db, eye, close } = await aBrowser(deed)
      const fuse = new Fuse()
      crashable(db, fuse)
      await db.open()
      const before = await pictureOf(eye)
      fuse.light(at)
      await deed.act(db, stocked).catch(() => undefined)
      db.close()
      const hasDied = fuse.wasBurnt
      fuse.light(undefined)
      const place = `await ${at} of ${requests}`
      expect([place, ...troublesIn(await tablesOf(eye))]).toEqual([place])
      if (hasDied && deed.done !== 'reindexed') expect([place, await pictureOf(eye)]).toEqual([place, before])
      await db.open()
      const ending = hasDied || deed.again === undefined ? deed.done : deed.again
      expect([place, (await deed.act(db, stocked)).kind]).toEqual([place, ending])
      expect([place, ...troublesIn(await tablesOf(eye))]).toEqual([place])
      await close()
    }
  })
})

test('a journal that is not sound is seen to be so', async () => {
  const { eye, close } = await aBrowser()
  const sound = await tablesOf(eye)
  const [record, ...others] = sound.records
  if (!record) throw new Error('nothing stocked')
  const broken = {
    'a lost record': { ...sound, records: others },
    'a lost mark': { ...sound, dirty: sound.dirty.slice(1) },
    'a base too many': { ...sound, dirty: sound.dirty.filter(({ id }) => id !== sound.base[0]?.id) },
    'a wrong count': { ...sound, counters: sound.counters.map((row) => ({ ...row, count: row.count + 1 })) },
    'an old index': { ...sound, records: [{ ...record, facets: [] }, ...others] },
    'a number given twice': { ...sound, streams: sound.streams.map((row) => ({ ...row, nextN: 1 })) },
  }
  for (const [what, tables] of Object.entries(broken))
    expect([what, troublesIn(tables)]).not.toEqual([what, []])
  await close()
})
