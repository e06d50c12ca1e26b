import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openJournalDb } from '@whatworked/extension/data/db'
import { facetsOf, groupKey, rangeOf } from '@whatworked/extension/data/facets'
import { reindex } from '@whatworked/extension/data/reindex'
import { VERSIONS } from '@whatworked/extension/data/versions'
import { JOURNAL } from '@whatworked/shared/ids'
import { Dexie } from 'dexie'
import { describe, expect, test } from 'vitest'
import { type DatabaseImage, imageOf, restoreImage } from '../support/database-image.ts'
import { FAULTS, Faults } from '../support/failing-db.ts'
import { tablesOf, troublesIn } from '../support/journal-invariants.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/databases', import.meta.url))
const fixtures = readdirSync(FOLDER).map((file) => ({
  version: Number(/(\d+)/.exec(file)?.[1]),
  image: JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as DatabaseImage,
}))
let databases = 0

const aBrowserOf = async (image: DatabaseImage) => {
  const name = `upgrade-${databases++}`
  await restoreImage({ image: { ...image, name }, held: false })
  return openJournalDb(name)
}

test('every version ever released has a fixture that its own code wrote', () => {
  expect(fixtures.map(({ version }) => version).sort((a, b) => a - b)).toEqual(
    VERSIONS.map(({ version }) => version),
  )
  for (const { version, image } of fixtures) expect(image.version).toBe(version * 10)
})

describe.each(fixtures)('a database of version $version', ({ image }) => {
  const rowsOf = (table: string) => image.stores.find(({ name }) => name === table)?.rows ?? []

  test('becomes one of today with every row it had, and its lists are complete', async () => {
    const db = await aBrowserOf(image)
    await reindex(db)
    expect(db.verno).toBe(VERSIONS.at(-1)?.version)
    expect(troublesIn(await tablesOf(db))).toEqual([])
    const bodies = (rows: readonly unknown[]) =>
      (rows as { id: string; body: unknown }[]).map(({ id, body }) => [id, body])
    expect(bodies(await db.records.toArray())).toEqual(bodies(rowsOf('records')))
    for (const table of ['base', 'dirty', 'inflight', 'streams', 'tray'])
      expect(await db.table(table).toArray()).toEqual(rowsOf(table))
    for (const facet of ['finish', 'win', 'topic']) {
      const listed = await db.records
        .where('facets')
        .between(...rangeOf(`${JOURNAL}|entry|${facet}`))
        .count()
      expect([facet, listed]).toEqual([facet, 1])
    }
    const [lower, upper] = rangeOf(groupKey(JOURNAL, 'entry', 'all'))
    expect(await db.records.where('facets').between(lower, upper).count()).toBe(5)
    await db.delete()
  })

  test('is none the worse when the storage fails at any request of the upgrade, and gets there afterwards', async () => {
    const counting = new Faults()
    const first = await aBrowserOf(image)
    counting.stand(first)
    await reindex(first)
    await first.delete()
    expect(counting.count).toBeGreaterThan(2)
    for (const fault of FAULTS) {
      for (const isForEver of [false, true]) {
        for (let at = 0; at < counting.count; at++) {
          const db = await aBrowserOf(image)
          const faults = new Faults()
          faults.stand(db)
          faults.begin(at, fault, isForEver)
          await expect(reindex(db)).rejects.toThrow()
          faults.begin()
          const before = await db.records.toArray()
          expect(before.length).toBe(rowsOf('records').length)
          await reindex(db)
          expect(troublesIn(await tablesOf(db))).toEqual([])
          await db.delete()
        }
      }
    }
  })
})

test('a database that a newer version made opens with every row, and is not made older', async () => {
  const name = `upgrade-${databases++}`
  const newer = new Dexie(name)
  for (const { version, shape } of VERSIONS) newer.version(version).stores(shape)
  newer.version(99).stores({ later: 'id' })
  await newer.table('records').put({
    stream: JOURNAL,
    id: 'a',
    type: 'of-tomorrow',
    v: 7,
    createdAt: 1,
    editedAt: 1,
    body: { words: 'kept' },
    facets: [],
  })
  await newer.table('later').put({ id: 1 })
  newer.close()
  const db = openJournalDb(name)
  expect(await db.records.count()).toBe(1)
  expect((await db.records.toArray()).map((row) => facetsOf(row))).toEqual([
    ['journal|of-tomorrow|all||1970-01-01|a'],
  ])
  db.close()
  const image = await imageOf(name)
  expect(image.version).toBe(990)
  expect(image.stores.find((store) => store.name === 'later')?.rows).toEqual([{ id: 1 }])
  await db.delete()
})
