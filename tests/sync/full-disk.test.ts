import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { aStage } from './stage.ts'

/** Lets no transaction write to a table, as a full disk would. */
const fill = (db: Dexie, table: string): void => {
  db.use({
    stack: 'dbcore',
    name: 'full-disk',
    create: (core) => ({
      ...core,
      table: (name) => {
        const real = core.table(name)
        if (name !== table) return real
        const refuse = () => Dexie.Promise.reject(new DOMException('full', 'QuotaExceededError'))
        return { ...real, mutate: refuse as unknown as typeof real.mutate } // a refusal has no response to type
      },
    }),
  })
}

for (const table of ['records', 'streams']) {
  test(`a disk that is full for ${table} keeps a page out whole, and the cursor where it was`, async () => {
    const { device, stream } = await aStage()
    const [here, there] = [await device(0), await device(1)]
    await here.sync()
    await there.post('From the other laptop')
    await there.sync()
    here.db.close()
    fill(here.db, table)
    await here.db.open()
    expect(await here.sync()).toEqual({ kind: 'full' })
    expect(await here.db.records.count()).toBe(0)
    expect((await here.db.streams.get(stream))?.cursor).toBe(0)
    here.db.unuse({ stack: 'dbcore', name: 'full-disk' })
    here.db.close()
    await here.db.open()
    expect((await here.sync()).kind).toBe('synced')
    expect(await here.db.records.count()).toBe(1)
  })
}
