/** The one place that holds the index: opens it, keeps it up, answers, and keeps it for the next time. */
import type { RecordId } from '@whatworked/shared/ids'
import type { JournalDb } from '../db.ts'
import { type Answer, type Asked, answer } from './answer.ts'
import { keepIndex, readIndex, SEARCH_DATABASE } from './index-store.ts'
import { catchUp, onJournalChange, refresh } from './keep-up.ts'
import { SearchIndex } from './search-index.ts'

/** Changes that are worth packing the index anew; fewer are found again at the next opening in no time. */
const WORTH_PACKING = 200

export interface SearchService {
  /** Answers from what the index holds now. */
  readonly ask: (asked: Asked) => Answer
  /** Settles when the whole journal has been gone through. */
  readonly caughtUp: Promise<void>
  /** Settles when all is taken in that has changed by now. */
  readonly settled: () => Promise<void>
  readonly close: () => void
}

/** Opens the kept index and begins to bring it up to date; `onChange` is called when answers may differ. */
export const openSearch = async (
  db: JournalDb,
  onChange: () => void,
  store = SEARCH_DATABASE,
): Promise<SearchService> => {
  let index = new SearchIndex(await readIndex(store))
  let isClosed = false
  let waiting = new Set<RecordId>()
  let isAllWaiting = true
  let running: Promise<void> | undefined

  // Words that a person removed don't stay on the disk for the sake of search.
  const isWorthPacking = () => index.changes >= WORTH_PACKING || index.removals > 0
  const work = async (): Promise<void> => {
    while (!isClosed && (isAllWaiting || waiting.size > 0 || isWorthPacking())) {
      if (isAllWaiting) {
        isAllWaiting = false
        await catchUp(db, index, { onStep: followUp, isStopped: () => isClosed })
        onChange()
      } else if (waiting.size > 0) await followUp()
      else {
        const packed = index.pack()
        index = new SearchIndex(packed)
        await keepIndex(packed, store)
      }
    }
    running = undefined
  }
  /** What was written meanwhile comes before the rest of a long way through the journal. */
  const followUp = async (): Promise<void> => {
    if (waiting.size === 0) return
    const ids = [...waiting]
    waiting = new Set()
    await refresh(db, index, ids)
    onChange()
  }
  const start = (): Promise<void> => {
    running ??= work().catch(() => {
      // The journal can't be read: its screens say so. Search goes on with what it has.
      running = undefined
    })
    return running
  }
  const stop = onJournalChange(db, (changed) => {
    if (changed === 'any') isAllWaiting = true
    else for (const id of changed) waiting.add(id)
    start()
  })
  const caughtUp = start()
  return {
    ask: (asked) => answer(index, asked),
    caughtUp,
    settled: async () => {
      while (running) await running
    },
    close: () => {
      isClosed = true
      stop()
    },
  }
}
