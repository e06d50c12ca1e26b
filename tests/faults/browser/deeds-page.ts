/** The deeds inside a real browser, in a page or in a worker of it: each can be made to stand still at any of its requests. */
import { type JournalDb, openJournalDb } from '@whatworked/extension/data/db'
import { type DatabaseImage, imageOf, restoreImage } from '../../support/database-image.ts'
import { type Stocked, stock } from '../../support/stock-database.ts'
import { DEEDS } from '../deeds.ts'

const STOCKED = 'stocked'
let requests = 0
let standAt: number | undefined
let onStand: () => void = () => undefined

/** Counts every request to the storage; at the wanted one it tells of it and never goes on. */
const tick = (): void => {
  if (requests++ !== standAt) return
  onStand()
  for (;;) {
    // Stands still, as a page in a long task does, until somebody ends it.
  }
}

const METHODS = [
  'put',
  'add',
  'delete',
  'clear',
  'get',
  'getKey',
  'getAll',
  'getAllKeys',
  'count',
  'openCursor',
  'openKeyCursor',
]
for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype] as object[]) {
  for (const method of METHODS) {
    const real: unknown = Reflect.get(prototype, method)
    if (typeof real !== 'function') continue
    Reflect.set(prototype, method, function (this: unknown, ...args: unknown[]) {
      tick()
      return Reflect.apply(real, this, args)
    })
  }
}

const pictureOf = async (db: JournalDb): Promise<string> =>
  JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())))

/** Makes the database that every deed begins with, once. */
const begin = async (): Promise<void> => {
  const db = openJournalDb(STOCKED)
  const stocked = await stock(db)
  db.close()
  localStorage.setItem('stocked', JSON.stringify({ stocked, image: await imageOf(STOCKED) }))
}

const kept = (): { stocked: Stocked; image: DatabaseImage } =>
  JSON.parse(localStorage.getItem('stocked') ?? '{}')

/** A new database of that name, with this image or the stocked one; everything in it as one string. */
const prepare = async (name: string, image?: DatabaseImage): Promise<string> => {
  await restoreImage({ image: { ...(image ?? kept().image), name }, held: false })
  const db = openJournalDb(name)
  const picture = await pictureOf(db)
  db.close()
  return picture
}

/** Does the deed; says how it ended and how many requests it took. */
const act = async (
  name: string,
  deed: string,
  stocked: Stocked,
  at?: number,
): Promise<{ kind: string; requests: number }> => {
  const found = DEEDS.find((one) => one.name === deed)
  if (!found) throw new Error(`no deed is called ${deed}`)
  const db = openJournalDb(name)
  requests = 0
  standAt = at
  const { kind } = await found.act(db, stocked)
  standAt = undefined
  db.close()
  return { kind: kind === found.done ? 'done' : kind, requests }
}

const tablesOf = async (db: JournalDb): Promise<Record<string, unknown[]>> =>
  Object.fromEntries(
    await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  )

/** What a death left behind, and what comes of doing the deed after it. */
const judge = async (name: string, deed: string) => {
  const db = openJournalDb(name)
  const [picture, after] = [await pictureOf(db), await tablesOf(db)]
  const again = await act(name, deed, kept().stocked)
  const end = await tablesOf(db)
  db.close()
  await db.delete()
  return { picture, after, again: again.kind, end }
}

/** Does the deed in a worker, and ends the worker when it stands still. */
const actInWorker = (name: string, deed: string, at: number): Promise<'ended'> =>
  new Promise((resolve, reject) => {
    const worker = new Worker('/page.js', { type: 'module' })
    worker.onmessage = ({ data }) => {
      worker.terminate()
      if (data === 'stands') resolve('ended')
      else reject(new Error(`the worker went on: ${JSON.stringify(data)}`))
    }
    worker.postMessage({ name, deed, stocked: kept().stocked, at })
  })

const faults = {
  begin,
  prepare,
  judge,
  actInWorker,
  act: (name: string, deed: string, at?: number) => act(name, deed, kept().stocked, at),
}
export type FaultsPage = typeof faults

if (typeof window === 'undefined') {
  onStand = () => postMessage('stands')
  addEventListener(
    'message',
    ({ data }) => void act(data.name, data.deed, data.stocked, data.at).then(postMessage),
  )
} else {
  onStand = () => console.log('stands')
  Object.assign(globalThis, { faults })
}
