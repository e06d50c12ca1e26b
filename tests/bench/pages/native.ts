/** IndexedDB as the browser gives it: what the floors are made of. */
import { VERSIONS } from '@whatworked/extension/data/versions'

/** A native database with the same stores and indexes as the product's. */
export const openNative = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => {
      for (const { shape } of VERSIONS) {
        for (const [table, indexes] of Object.entries(shape)) {
          if (indexes !== null)
            createStore(
              request.result,
              table,
              indexes.split(',').map((one) => one.trim()),
            )
        }
      }
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Reads Dexie's notation: the primary key first, `++` counts by itself, `[a+b]` is compound, `*a` has many entries. */
const createStore = (db: IDBDatabase, table: string, [primary = '', ...indexes]: string[]): void => {
  const keyPath = pathOf(primary.replace('++', ''))
  const store = db.createObjectStore(table, { keyPath, autoIncrement: primary.startsWith('++') })
  for (const index of indexes) {
    store.createIndex(index, pathOf(index.replace('*', '')), { multiEntry: index.startsWith('*') })
  }
}

const pathOf = (notation: string): string | string[] =>
  notation.startsWith('[') ? notation.slice(1, -1).split('+') : notation

/** Resolves when the transaction is on the disk. */
export const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })

/** The result of one request. */
export const result = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
