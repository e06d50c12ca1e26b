/**
 * Unsaved words. Every input puts the whole draft on a connection that is already open, with nothing awaited before it:
 * a write begun by Dexie while a popup closes is lost, a raw put already issued is not (measured).
 */
import { cleanJson } from '@whatworked/shared/text'
import * as v from 'valibot'

export const DRAFTS_NAME = 'whatworked-drafts'
/** Of the same draft until the connection is open, or where it can't be opened at all. */
const STAND_IN = 'draft:'
const STORE = 'drafts'
/** Drafts that do not fit their schema: kept as they are, never shown. */
const ASIDE = 'aside'

const row = v.object({ key: v.string(), editedAt: v.number(), value: v.unknown() })
type Row = v.InferOutput<typeof row>

export type Draft<T> = { key: string; editedAt: number; value: T }

/** `kept` once the words are on the disk, `lost` when neither store would take them: they are on the screen only. */
export type DraftState = 'kept' | 'lost'

export type Drafts = {
  /**
   * Keeps it, synchronously issued. `onState` is told after the transaction committed, never before. The draft of the
   * key `insteadOf` goes in the same transaction.
   */
  keep: (key: string, value: unknown, editedAt: number, insteadOf?: string) => void
  /** Removes it; resolves when it is gone. */
  drop: (key: string) => Promise<void>
  /** The draft of that key if it fits `schema`; one that doesn't is set aside. */
  read: <S extends v.GenericSchema>(key: string, schema: S) => Promise<Draft<v.InferOutput<S>> | undefined>
  /** Keys and times of all drafts whose key begins with `prefix`, newest first. */
  list: (prefix: string) => Promise<{ key: string; editedAt: number }[]>
  /** Gives a draft another key, in one transaction. */
  rename: (from: string, to: string) => Promise<void>
  close: () => Promise<void>
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })

const open = (name: string): Promise<IDBDatabase> => {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: 'key' })
    request.result.createObjectStore(ASIDE, { autoIncrement: true })
  }
  return answer(request)
}

const standInKeys = (): string[] =>
  Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '').filter((key) =>
    key.startsWith(STAND_IN),
  )

const parseJson = (words: string): unknown => {
  try {
    return JSON.parse(words)
  } catch {
    return undefined
  }
}

const readStandIn = (key: string): Row | undefined => {
  const parsed = v.safeParse(row, parseJson(localStorage.getItem(STAND_IN + key) ?? ''))
  return parsed.success ? parsed.output : undefined
}

/** Opens the connection at once. It is never awaited before a keep: until it is open the words go to `localStorage`. */
export const openDrafts = (
  onState: (state: DraftState, key: string) => void,
  name: string = DRAFTS_NAME,
): Drafts => {
  let db: IDBDatabase | undefined
  /** Puts that were issued and are not on the disk yet. */
  let waiting = 0
  /** What stands in `localStorage` and is not on the disk yet, by key. */
  const beside = new Map<string, Row>()

  const keepBeside = (kept: Row): void => {
    try {
      localStorage.setItem(STAND_IN + kept.key, JSON.stringify(kept))
      beside.set(kept.key, kept)
      onState('kept', kept.key)
    } catch {
      onState('lost', kept.key)
    }
  }

  const forgetBeside = (kept: Row): void => {
    // A newer one may stand there by now, whose own put still waits.
    if ((beside.get(kept.key) ?? kept) !== kept) return
    dropBeside(kept.key)
  }

  const dropBeside = (key: string): void => {
    beside.delete(key)
    localStorage.removeItem(STAND_IN + key)
  }

  const put = (to: IDBDatabase, kept: Row, insteadOf?: string): void => {
    // Behind others in the line it could be lost with a closing page (measured: the last eleven keys of quick typing).
    if (waiting > 0) keepBeside(kept)
    try {
      const transaction = to.transaction(STORE, 'readwrite')
      const store = transaction.objectStore(STORE)
      store.put(kept)
      if (insteadOf !== undefined) store.delete(insteadOf)
      transaction.commit()
      waiting++
      transaction.oncomplete = () => {
        waiting--
        forgetBeside(kept)
        onState('kept', kept.key)
      }
      transaction.onabort = () => {
        waiting--
        keepBeside(kept)
      }
    } catch {
      // The connection was closed under us, or the value can't be stored: the stand-in takes it or says so.
      keepBeside(kept)
    }
  }

  const ready = open(name).then(
    (opened) => {
      db = opened
      opened.onversionchange = () => opened.close()
      opened.onclose = () => {
        db = undefined
      }
      for (const key of standInKeys()) {
        const name = key.slice(STAND_IN.length)
        const kept = beside.get(name) ?? readStandIn(name)
        if (kept !== undefined) put(opened, kept)
      }
      return opened
    },
    () => undefined,
  )

  const setAside = async (from: IDBDatabase, key: string, value: unknown): Promise<void> => {
    const transaction = from.transaction([STORE, ASIDE], 'readwrite')
    transaction.objectStore(ASIDE).add(value)
    transaction.objectStore(STORE).delete(key)
    await committed(transaction)
  }

  const stored = async (key: string): Promise<unknown> => {
    await ready
    return db === undefined ? readStandIn(key) : answer(db.transaction(STORE).objectStore(STORE).get(key))
  }

  return {
    keep: (key, value, editedAt, insteadOf) => {
      const kept = { key, editedAt, value: cleanJson(value) }
      if (db === undefined) keepBeside(kept)
      else put(db, kept, insteadOf)
      if (insteadOf !== undefined) dropBeside(insteadOf)
    },
    drop: async (key) => {
      await ready
      dropBeside(key)
      if (db === undefined) return
      const transaction = db.transaction(STORE, 'readwrite')
      transaction.objectStore(STORE).delete(key)
      await committed(transaction)
    },
    read: async (key, schema) => {
      const found = await stored(key)
      if (found === undefined) return undefined
      const parsed = v.safeParse(v.object({ ...row.entries, value: schema }), found)
      if (parsed.success) {
        // Safe: the row's schema is `row` with `value` replaced by the caller's schema.
        return parsed.output as Draft<v.InferOutput<typeof schema>>
      }
      if (db !== undefined) await setAside(db, key, found)
      return undefined
    },
    list: async (prefix) => {
      await ready
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
      const rows: unknown[] =
        db === undefined
          ? standInKeys().map((key) => readStandIn(key.slice(STAND_IN.length)))
          : await answer(db.transaction(STORE).objectStore(STORE).getAll(range))
      return rows
        .flatMap((one) => {
          const parsed = v.safeParse(row, one)
          return parsed.success && parsed.output.key.startsWith(prefix) ? [parsed.output] : []
        })
        .map(({ key, editedAt }) => ({ key, editedAt }))
        .sort((left, right) => right.editedAt - left.editedAt)
    },
    rename: async (from, to) => {
      await ready
      if (db === undefined) return
      const transaction = db.transaction(STORE, 'readwrite')
      const store = transaction.objectStore(STORE)
      const request = store.get(from)
      request.onsuccess = () => {
        if (request.result === undefined) return
        store.put({ ...request.result, key: to })
        store.delete(from)
      }
      await committed(transaction)
    },
    close: async () => {
      await ready
      db?.close()
    },
  }
}
