/** Old is gold: the past entries worth ranking. Each read is a bounded stretch of the index, however large the journal is. */
import { halfTermOf } from '@whatworked/shared/contexts/calendar'
import { isWithin, type LocalDay, shiftDay } from '@whatworked/shared/contexts/days'
import { JOURNAL } from '@whatworked/shared/ids'
import { contextOfClass } from '@whatworked/shared/records/class'
import { foldText, isBlank } from '@whatworked/shared/text'
import type { JournalDb } from '../db.ts'
import { entryOf, type ReflectionEntry } from '../entry.ts'
import { groupKey } from '../facets.ts'
import { journalNames } from '../journal-names.ts'
import { readSetting } from '../settings.ts'
import { idsOfTechnique, readTechniques } from '../techniques/technique-library.ts'
import { type Around, FRESH_DAYS, isLike, type Moment, type OldEntry, rankOld } from './old-rank.ts'

const ENTRIES_MAX = 30
const CLASSES_MAX = 6
const YEARS = 5
/** Days either side of today's date that are looked at in an earlier year. */
const EITHER_SIDE = 10
const UNUSED_DAYS = 60
/** How many techniques are asked when they were last used. */
const TECHNIQUES_MAX = 60

/** The past entries that fit the moment, best first. */
export const oldEntries = async (db: JournalDb, moment: Moment, now: Date): Promise<readonly OldEntry[]> => {
  const library = await readTechniques(db)
  const techniqueOf = (id: string) => library.byAnyId.get(id)?.id ?? id
  const techniques = [...new Set(moment.techniques.map(techniqueOf))]
  const halfTerms = await halfTermsBefore(db, moment.today)
  const isOpen = techniques.length === 0 && isBlank(moment.topic)
  const unused = isOpen ? await unusedTechniques(db, moment.today) : new Map<string, LocalDay>()
  const groups = [
    ...techniques.flatMap((id) => idsOfTechnique(library, id).map((each) => group('technique', each))),
    ...(isBlank(moment.topic) ? [] : [group('topic', foldText(moment.topic))]),
    ...(await likeClasses(db, moment)).map((id) => group('class', id)),
  ]
  const lists = await Promise.all([
    ...groups.map((key) => latestIn(db, key, '', shiftDay(moment.today, -FRESH_DAYS))),
    ...halfTerms.map(({ from, to }) => latestIn(db, group('all'), from, to)),
    ...[...unused].map(([id, day]) => latestIn(db, group('technique', id), day, day)),
  ])
  const around: Around = {
    halfTerms,
    unused: new Map([...unused].map(([id, day]) => [techniqueOf(id), day])),
    techniqueOf,
  }
  return rankOld(lists.flat(), { ...moment, techniques }, around, now.getTime())
}

const group = (facet: string, value = ''): string => groupKey(JOURNAL, 'entry', facet, value)

const latestIn = async (
  db: JournalDb,
  key: string,
  from: LocalDay,
  to: LocalDay,
): Promise<readonly ReflectionEntry[]> => {
  const rows = await db.records
    .where('facets')
    .between(`${key}|${from}`, `${key}|${to}|\uffff`)
    .reverse()
    .limit(ENTRIES_MAX)
    .toArray()
  return rows.map(entryOf).filter((entry) => entry.kind === 'reflection')
}

/** This class, and others of its kind, also those that have left. */
const likeClasses = async (db: JournalDb, { class: ofClass }: Moment): Promise<readonly string[]> => {
  if (ofClass === undefined) return []
  const { classes } = await journalNames(db)
  const like = [...classes.values()]
    .filter(({ id, body }) => id !== ofClass.id && isLike(contextOfClass(body), ofClass.context))
    .map(({ id }) => id)
    .sort()
    .reverse()
  return [ofClass.id, ...like].slice(0, CLASSES_MAX)
}

/** The days around this date in earlier years that fall into the half-term that goes on now. */
const halfTermsBefore = async (db: JournalDb, today: LocalDay): Promise<Around['halfTerms']> => {
  const calendar = await readSetting(db, 'calendar')
  const name = halfTermOf(calendar, today)?.name
  if (name === undefined) return []
  return Array.from({ length: YEARS }, (_, at) => at + 1).flatMap((yearsAgo) => {
    const then = shiftDay(`${Number(today.slice(0, 4)) - yearsAgo}${today.slice(4)}`, 0)
    const stretch = halfTermOf(calendar, then)
    if (stretch?.name !== name || !isWithin(then, stretch)) return []
    const [from, to] = [shiftDay(then, -EITHER_SIDE), shiftDay(then, EITHER_SIDE)]
    return [{ from: later(from, stretch.from), to: later(to, stretch.to) === to ? stretch.to : to, yearsAgo }]
  })
}

const later = (one: LocalDay, other: LocalDay): LocalDay => [one, other].sort()[1] ?? one

/** Techniques that nothing was written about for two months, with the day of the last time: a seek each, of those used most. */
const unusedTechniques = async (db: JournalDb, today: LocalDay): Promise<Map<string, LocalDay>> => {
  const start = group('technique')
  const used = (await db.counters.where('key').startsWith(start).toArray())
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, TECHNIQUES_MAX)
  const last = await Promise.all(
    used.map(async ({ key }) => {
      const found = await db.records
        .where('facets')
        .between(`${key}|`, `${key}|\uffff`)
        .reverse()
        .limit(1)
        .keys()
      return [key, found.at(-1)] as const
    }),
  )
  const before = shiftDay(today, -UNUSED_DAYS)
  return new Map(
    last.flatMap(([key, facet]) => {
      const day = facet === undefined ? '' : String(facet).slice(key.length + 1, key.length + 11)
      return day !== '' && day < before ? [[decodeURIComponent(key.slice(start.length)), day] as const] : []
    }),
  )
}
