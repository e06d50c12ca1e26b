/** The dry run: reads a whole file and says what bringing it in would do. Nothing is written. */
import { JOURNAL } from '@whatworked/shared/ids'
import type { JournalDb } from '../db.ts'
import { isBare } from './export-records.ts'
import { type Meaning, meaningOf, wholeOf } from './import-compare.ts'
import { CantRead, type CopyHead, type FilePiece } from './import-json.ts'
import type { Incoming, Unread } from './import-record.ts'
import { readJournalId } from './journal-id.ts'

/** More than anybody writes in thirty years, and as much as a browser's memory takes at once. */
export const MAX_RECORDS = 250_000
/** How many things that can't be read are told of one by one. */
const TOLD = 100
const AT_A_TIME = 250

export interface Plan {
  readonly head: CopyHead
  /** Whose it is: this journal's, one that isn't known here, or nothing that says so. */
  readonly whose: 'this' | 'other' | 'unsaid'
  /** Whether this journal becomes the one that is brought back: it is empty, or was written into before it had a name. */
  readonly isAdopted: boolean
  /** How many records mean what; a record that the file has twice counts as `twice` the second time. */
  readonly counts: Readonly<Record<Meaning | 'twice', number>>
  /** How many new ones there are of each type. */
  readonly newOfType: ReadonlyMap<string, number>
  readonly unread: readonly Unread[]
  readonly unreadCount: number
  /** What is written when it is brought in, in the file's order. */
  readonly incoming: readonly Incoming[]
}

/** Meanings that nothing is written for. */
const WRITES_NOTHING = new Set<Meaning>(['same', 'removed-here', 'removed-there', 'other-kind'])

/** Goes through a file. Throws `CantRead` where nothing of it can be read; `onProgress` hears how many were read. */
export const planImport = async (
  db: JournalDb,
  pieces: AsyncIterable<FilePiece>,
  onProgress: (read: number) => void = () => undefined,
): Promise<Plan> => {
  const counts = { ...NONE }
  const newOfType = new Map<string, number>()
  const unread: Unread[] = []
  const incoming: Incoming[] = []
  const seen = new Set<string>()
  const [own, bare] = await Promise.all([readJournalId(db), isBare(db)])
  let head: CopyHead = {}
  let unreadCount = 0
  let read = 0
  let waiting: (Incoming & { where: string })[] = []
  const tell = (one: Unread) => {
    unreadCount += 1
    if (unread.length < TOLD) unread.push(one)
  }
  const compare = async () => {
    const rows = await db.records.bulkGet(waiting.map(({ record }) => [JOURNAL, record.id]))
    for (const [at, { where, ...one }] of waiting.entries()) {
      const isTwice = seen.has(one.record.id)
      seen.add(one.record.id)
      const meaning = meaningOf(wholeOf(one, rows[at]), rows[at])
      counts[isTwice ? 'twice' : meaning] += 1
      if (meaning === 'other-kind')
        tell({ where, why: 'Something of another kind is kept here under its number.' })
      if (meaning === 'new' && !isTwice && !one.record.removed)
        newOfType.set(one.record.type, (newOfType.get(one.record.type) ?? 0) + 1)
      if (!WRITES_NOTHING.has(meaning)) incoming.push(one)
    }
    waiting = []
    onProgress(read)
  }
  for await (const piece of pieces) {
    if (piece.kind === 'head') head = piece.head
    else if (piece.kind === 'unread') tell({ where: piece.where, why: piece.why })
    else waiting.push(piece)
    // What is there twice counts too: it takes as much room.
    read += 1
    if (read > MAX_RECORDS) throw new CantRead(TOO_MANY)
    if (waiting.length >= AT_A_TIME) await compare()
  }
  await compare()
  const isAdopted = bare || own === undefined
  const whose = head.journal === undefined ? 'unsaid' : head.journal === own || isAdopted ? 'this' : 'other'
  return { head, whose, isAdopted, counts, newOfType, unread, unreadCount, incoming }
}

const TOO_MANY = `The file holds more than ${MAX_RECORDS.toLocaleString('en-GB')} records, more than can be brought in at once. Nothing was brought in.`

const NONE: Record<Meaning | 'twice', number> = {
  new: 0,
  same: 0,
  newer: 0,
  older: 0,
  'removed-here': 0,
  'removed-there': 0,
  'other-kind': 0,
  twice: 0,
}
