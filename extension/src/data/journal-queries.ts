/** What the journal's screens read. Every list is bounded: by a page of entries, by a range of days, or by the counters. */
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import type { JournalDb } from './db.ts'
import { type Entry, entryOf } from './entry.ts'
import { groupKey } from './facets.ts'
import type { LocalRecord } from './local-record.ts'
import { idsOfTechnique, readTechniques } from './techniques/technique-library.ts'

/** Which entries a list shows; everything that is left out doesn't matter. Days are `YYYY-MM-DD`, both included. */
export interface EntryFilter {
  readonly kind?: 'clip' | undefined
  readonly outcome?: string | undefined
  readonly technique?: string | undefined
  readonly class?: string | undefined
  readonly win?: true | undefined
  /** Only what was put off to be finished later. */
  readonly toFinish?: true | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** A place in a list, `day|id`: lists run from the latest day back. */
export type Place = string

/** A stretch of a list: from just before one place, down to and with another, or 50 entries where no end is known yet. */
export interface Stretch {
  readonly before?: Place | undefined
  readonly downTo?: Place | undefined
}

/** One page of entries; `next` is the place to go on from when there are more. */
export interface EntryPage {
  readonly entries: readonly Entry[]
  readonly next?: Place
}

/** How many entries are read at a time. */
export const PAGE_SIZE = 50

const AFTER_ALL = '\uffff'

/** Entries of one stretch, latest day first. */
export const entryPage = async (db: JournalDb, filter: EntryFilter, stretch: Stretch): Promise<EntryPage> => {
  const groups = await groupsOf(db, filter)
  const only = onlyGroup(groups)
  const limit = stretch.downTo === undefined ? PAGE_SIZE + 1 : Number.POSITIVE_INFINITY
  const found =
    only !== undefined
      ? (await rangeIn(db, only, filter, stretch).reverse().limit(limit).toArray()).map(entryOf)
      : await entriesOf(db, (await idsInAll(db, groups, filter, stretch)).slice(0, limit))
  if (stretch.downTo !== undefined || found.length <= PAGE_SIZE) return { entries: found }
  const entries = found.slice(0, PAGE_SIZE)
  const last = entries.at(-1)
  return { entries, ...(last && { next: placeOf(last) }) }
}

/** The entries that a filter leaves, the earliest first; of more than `most` the latest ones. */
export const entriesBetween = async (
  db: JournalDb,
  filter: EntryFilter,
  most: number,
): Promise<readonly Entry[]> => {
  const found: Entry[] = []
  let before: Place | undefined
  do {
    const { entries, next } = await entryPage(db, filter, { before })
    found.push(...entries)
    before = next
  } while (before !== undefined && found.length < most)
  return found.slice(0, most).reverse()
}

/** How many entries a filter leaves: from the counters where one facet says it, else counted in the index. */
export const countEntries = async (db: JournalDb, filter: EntryFilter): Promise<number> => {
  const groups = await groupsOf(db, filter)
  const only = onlyGroup(groups)
  if (only === undefined) return (await idsInAll(db, groups, filter, {})).length
  if (filter.from !== undefined || filter.to !== undefined) return rangeIn(db, only, filter, {}).count()
  return (await db.counters.get(only))?.count ?? 0
}

/** The place of an entry in every list. */
export const placeOf = (entry: Entry): Place => `${entry.day}|${entry.id}`

/** The day inside a place. */
export const dayOfPlace = (place: Place): string => place.slice(0, place.indexOf('|'))

/** The entries just after (later) and just before (earlier) one in the whole journal. */
export const neighboursOf = async (
  db: JournalDb,
  entry: Entry,
): Promise<{ readonly later?: string; readonly earlier?: string }> => {
  const all = groupKey(JOURNAL, 'entry', 'all')
  const at = `${all}|${placeOf(entry)}`
  const [later, earlier] = await Promise.all([
    db.records.where('facets').between(at, `${all}|${AFTER_ALL}`, false, false).first(),
    db.records.where('facets').between(`${all}|`, at, true, false).last(),
  ])
  return { ...(later && { later: later.id }), ...(earlier && { earlier: earlier.id }) }
}

/** The days in a range on which entries stand, one element an entry, earliest first. */
export const daysWritten = async (db: JournalDb, from: string, to: string): Promise<readonly string[]> => {
  const group = groupKey(JOURNAL, 'entry', 'all')
  const keys = await rangeIn(db, group, { from, to }, {}).keys()
  return keys.map((key) => dayOfPlace(placeInKey(String(key), group)))
}

/** The day of the earliest entry, or undefined in an empty journal. */
export const firstDay = async (db: JournalDb): Promise<string | undefined> => {
  const group = groupKey(JOURNAL, 'entry', 'all')
  const first = await db.records.where('facets').between(`${group}|`, `${group}|${AFTER_ALL}`).firstKey()
  return first === undefined ? undefined : dayOfPlace(placeInKey(String(first), group))
}

/** The class of the latest entry that has one, of the last twenty. */
export const latestClassId = async (db: JournalDb): Promise<string | undefined> => {
  const rows = await rangeIn(db, groupKey(JOURNAL, 'reflection', 'all'), {}, {})
    .reverse()
    .limit(20)
    .toArray()
  return rows
    .map(entryOf)
    .flatMap((entry) => (entry.kind === 'reflection' ? (entry.body.class ?? []) : []))[0]
}

/** Groups of the index that an entry stands in: each element of the outer list asks for one of its own elements. */
type Groups = readonly (readonly string[])[]

const groupsOf = async (
  db: JournalDb,
  { kind, outcome, technique, class: ofClass, win, toFinish }: EntryFilter,
): Promise<Groups> => {
  const techniques = technique ? idsOfTechnique(await readTechniques(db), technique) : []
  const groups = [
    outcome ? [groupKey(JOURNAL, 'entry', 'outcome', outcome)] : [],
    techniques.map((id) => groupKey(JOURNAL, 'entry', 'technique', id)),
    ofClass ? [groupKey(JOURNAL, 'entry', 'class', ofClass)] : [],
    win ? [groupKey(JOURNAL, 'entry', 'win')] : [],
    toFinish ? [groupKey(JOURNAL, 'entry', 'finish')] : [],
    kind ? [groupKey(JOURNAL, kind, 'all')] : [],
  ].filter((either) => either.length > 0)
  return groups.length > 0 ? groups : [[groupKey(JOURNAL, 'entry', 'all')]]
}

const onlyGroup = (groups: Groups): string | undefined => {
  const [first, ...others] = groups
  return others.length === 0 && first?.length === 1 ? first[0] : undefined
}

const rangeIn = (db: JournalDb, group: string, { from, to }: EntryFilter, { before, downTo }: Stretch) => {
  const top = [to === undefined ? AFTER_ALL : `${to}|${AFTER_ALL}`, before ?? AFTER_ALL].sort()[0]
  const bottom = [from ?? '', downTo ?? ''].sort()[1]
  return db.records.where('facets').between(`${group}|${bottom}`, `${group}|${top}`, true, false)
}

/** Ids of the entries that fit all groups, latest day first: keys only, so that it stays quick in a large journal. */
const idsInAll = async (
  db: JournalDb,
  groups: Groups,
  filter: EntryFilter,
  stretch: Stretch,
): Promise<RecordId[]> => {
  const lists = await Promise.all(
    groups.map(async (either) => {
      const places = await Promise.all(
        either.map(async (group) =>
          (await rangeIn(db, group, filter, stretch).keys()).map((key) => placeInKey(String(key), group)),
        ),
      )
      return places.length === 1 ? places.flat() : [...new Set(places.flat())].sort()
    }),
  )
  const [shortest = [], ...others] = lists.sort((a, b) => a.length - b.length)
  const sets = others.map((list) => new Set(list))
  return shortest
    .filter((place) => sets.every((set) => set.has(place)))
    .map((place) => place.slice(place.indexOf('|') + 1) as RecordId)
    .reverse()
}

/** The records with these ids, in that order; those that went meanwhile are left out. */
export const recordsById = async (db: JournalDb, ids: readonly string[]): Promise<readonly LocalRecord[]> => {
  const rows = await db.records.bulkGet(ids.map((id) => [JOURNAL, id]))
  return rows.filter((row) => row !== undefined).filter((row) => !row.removed && row.putAwayOn === undefined)
}

/** Reads entries by their ids, in that order. */
const entriesOf = async (db: JournalDb, ids: readonly RecordId[]): Promise<Entry[]> => {
  const rows = await db.records.bulkGet(ids.map((id) => [JOURNAL, id]))
  return rows.filter((row) => row !== undefined).map(entryOf)
}

const placeInKey = (key: string, group: string): Place => key.slice(group.length + 1)
