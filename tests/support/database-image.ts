/** A whole IndexedDB database as plain JSON, and back: how a fixture of an older version is taken and put into a browser. */

/** One store with its indexes and its rows; `keys` are those of a store whose rows don't hold them. */
export interface StoreImage {
  readonly name: string
  readonly keyPath: string | string[] | null
  readonly autoIncrement: boolean
  readonly indexes: readonly {
    name: string
    keyPath: string | string[]
    unique: boolean
    multiEntry: boolean
  }[]
  readonly rows: readonly unknown[]
}

/** `version` is the browser's own number, ten times the library's. */
export interface DatabaseImage {
  readonly name: string
  readonly version: number
  readonly stores: readonly StoreImage[]
}

/** The image of the database of that name; for a place that has `indexedDB`. */
export const imageOf = (name: string): Promise<DatabaseImage> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const names = [...db.objectStoreNames]
      const transaction = db.transaction(names)
      const stores: StoreImage[] = []
      for (const storeName of names) {
        const store = transaction.objectStore(storeName)
        const all = store.getAll()
        all.onsuccess = () => {
          stores.push({
            name: storeName,
            keyPath: store.keyPath,
            autoIncrement: store.autoIncrement,
            indexes: [...store.indexNames].map((indexName) => {
              const { keyPath, unique, multiEntry } = store.index(indexName)
              return { name: indexName, keyPath, unique, multiEntry }
            }),
            rows: all.result,
          })
        }
      }
      transaction.oncomplete = () => {
        db.close()
        resolve({ name: db.name, version: db.version, stores })
      }
      transaction.onabort = () => reject(transaction.error)
    }
  })

/**
 * Builds the database of the image; it stands on its own, so that it can also be run inside a page.
 * With `held` the connection stays open, deaf to versionchange, as `globalThis.held`.
 */
export const restoreImage = ({ image, held }: { image: DatabaseImage; held: boolean }): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(image.name, image.version)
    opening.onupgradeneeded = ({ oldVersion }) => {
      // Somebody made one in between: nothing is mixed, and whoever asked may try again.
      if (oldVersion > 0) return opening.transaction?.abort()
      for (const { name, keyPath, autoIncrement, indexes, rows } of image.stores) {
        const store = opening.result.createObjectStore(name, { keyPath, autoIncrement })
        for (const { name: indexName, keyPath: path, unique, multiEntry } of indexes) {
          store.createIndex(indexName, path, { unique, multiEntry })
        }
        for (const row of rows) store.put(row)
      }
    }
    opening.onerror = () => reject(opening.error)
    opening.onblocked = () => reject(new Error('blocked'))
    opening.onsuccess = () => {
      if (held) Object.assign(globalThis, { held: opening.result })
      else opening.result.close()
      resolve()
    }
  })
