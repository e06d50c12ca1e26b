/** What the screens of trials read: the board, those to ask after, and what a trial came from. Every list is bounded. */
import { JOURNAL } from '@whatworked/shared/ids'
import { post } from '@whatworked/shared/records/post'
import type { Origin, TrialState } from '@whatworked/shared/records/trial'
import * as v from 'valibot'
import type { JournalDb } from '../db.ts'
import { type Entry, entryOf, type ReadableEntry, type TrialEntry } from '../entry.ts'
import { entryById } from '../entry-queries.ts'
import { groupKey, rangeOf } from '../facets.ts'
import type { LocalRecord } from '../local-record.ts'
import { type SheetOrigin, sheetOrigin } from './sheet-origin.ts'
import { checkDayOf } from './trial-course.ts'

/** More cards than this in a column could not be overlooked. */
const COLUMN_MAX = 200
const LINKED_MAX = 20

/** The board; `more` says whether there are decided trials beyond those that were asked for. */
export interface TrialBoard {
  readonly planned: readonly TrialEntry[]
  readonly trying: readonly TrialEntry[]
  readonly decided: readonly TrialEntry[]
  readonly more: boolean
}

/** The trials by column: the latest made first, the decided ones by the day of their verdict. */
export const trialBoard = async (db: JournalDb, decidedMax: number): Promise<TrialBoard> => {
  const [planned, trying, decided] = await Promise.all([
    inState(db, 'planned', COLUMN_MAX),
    inState(db, 'trying', COLUMN_MAX),
    inState(db, 'decided', decidedMax + 1),
  ])
  return {
    planned,
    trying,
    decided: decided.slice(0, decidedMax).sort((a, b) => verdictDay(b).localeCompare(verdictDay(a))),
    more: decided.length > decidedMax,
  }
}

/** Trials whose time has come on a day (`YYYY-MM-DD`), under way or planned with a day to ask: the longest due first. */
export const trialsToAsk = async (db: JournalDb, today: string): Promise<readonly TrialEntry[]> => {
  const open = await Promise.all(
    (['trying', 'planned'] as const).map((state) => inState(db, state, COLUMN_MAX)),
  )
  const due = open.flat().flatMap((trial) => {
    const on = checkDayOf(trial.body)
    return on !== undefined && on <= today ? [{ trial, on }] : []
  })
  return due.sort((a, b) => a.on.localeCompare(b.on)).map(({ trial }) => trial)
}

/** Trials that came from an entry or a post, the latest first. */
export const trialsFrom = async (db: JournalDb, id: string): Promise<readonly TrialEntry[]> =>
  trialsIn(await newestIn(db, groupKey(JOURNAL, 'trial', 'from', id), LINKED_MAX))

/** What a trial came from: an entry of one's own, a colleague's post, or a sheet of an activity, as this computer has them. */
export type TrialOrigin =
  | { readonly kind: 'entry'; readonly entry: ReadableEntry }
  | { readonly kind: 'post'; readonly space: string; readonly words: string | undefined }
  | SheetOrigin

/** What a trial came from; undefined when it is gone. A post that was taken back is gone too. */
export const originOfTrial = async (db: JournalDb, from: Origin): Promise<TrialOrigin | undefined> => {
  if (from.kind === 'contribution' || from.kind === 'plan') return sheetOrigin(db, from)
  if (from.kind !== 'post') {
    const entry = await entryById(db, from.id)
    return entry && isReadable(entry) ? { kind: 'entry', entry } : undefined
  }
  const row = from.space === undefined ? undefined : await db.records.get([from.space, from.id])
  const parsed = v.safeParse(post, row?.removed ? undefined : row?.body)
  if (!parsed.success || from.space === undefined) return undefined
  const { ifThen, tried, worked, didnt, matters } = parsed.output
  const words = [ifThen?.ifI, tried, worked, didnt, matters].find((text) => text?.trim())
  return { kind: 'post', space: from.space, words }
}

const isReadable = (entry: Entry): entry is ReadableEntry =>
  entry.kind !== 'unreadable' && entry.putAwayOn === undefined

const verdictDay = ({ body, day }: TrialEntry): string => body.verdict?.on ?? day

const inState = async (db: JournalDb, state: TrialState, limit: number): Promise<TrialEntry[]> =>
  trialsIn(await newestIn(db, groupKey(JOURNAL, 'trial', 'state', state), limit))

const newestIn = (db: JournalDb, group: string, limit: number): Promise<LocalRecord[]> =>
  db.records
    .where('facets')
    .between(...rangeOf(group), true, false)
    .reverse()
    .limit(limit)
    .toArray()

const trialsIn = (rows: readonly LocalRecord[]): TrialEntry[] =>
  rows.flatMap((row) => {
    const entry = entryOf(row)
    return entry.kind === 'trial' ? [entry] : []
  })
