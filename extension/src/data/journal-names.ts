/** Names behind the ids in entries: techniques, classes, sources, spaces; and how often each is used. */
import { JOURNAL, type StreamId } from '@whatworked/shared/ids'
import { type ClassRecord, classRecord } from '@whatworked/shared/records/class'
import { type Source, source } from '@whatworked/shared/records/source'
import { space } from '@whatworked/shared/records/space'
import type { LibraryTechnique } from '@whatworked/shared/techniques/library'
import * as v from 'valibot'
import type { JournalDb } from './db.ts'
import { groupKey, rangeOf } from './facets.ts'
import { countsFollowingMerges, readTechniques } from './techniques/technique-library.ts'

/** A technique as lists show it. */
export type TechniqueName = Pick<LibraryTechnique, 'id' | 'name' | 'family' | 'aliases'>

/** A class with its private name. */
export interface NamedClass {
  readonly id: string
  readonly body: ClassRecord
}

/** Everything that ids in entries may stand for, except sources. */
export interface JournalNames {
  /** By every id that entries carry: one that was merged leads to what it became a part of, so values come twice. */
  readonly techniques: ReadonlyMap<string, TechniqueName>
  readonly classes: ReadonlyMap<string, NamedClass>
}

/** Techniques (the seeded ones, and the teacher's own over them) and classes. */
export const journalNames = async (db: JournalDb): Promise<JournalNames> => {
  const [{ byAnyId }, classes] = await Promise.all([readTechniques(db), ofType(db, JOURNAL, 'class')])
  return {
    techniques: byAnyId,
    classes: new Map(
      classes.flatMap((row) => {
        const parsed = v.safeParse(classRecord, row.body)
        return parsed.success ? [[row.id, { id: row.id, body: parsed.output }] as const] : []
      }),
    ),
  }
}

/** The techniques that stand for themselves, each once: what there is to choose from. */
export const techniquesToChoose = ({ techniques }: JournalNames): readonly TechniqueName[] => [
  ...new Set(techniques.values()),
]

/** The sources with these ids, by id. */
export const sourcesById = async (
  db: JournalDb,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Source>> => {
  const rows = await db.records.bulkGet([...new Set(ids)].map((id) => [JOURNAL, id]))
  return new Map(
    rows.flatMap((row) => {
      const parsed = v.safeParse(source, row?.body)
      return row && parsed.success ? [[row.id, parsed.output] as const] : []
    }),
  )
}

/** How many entries there are in all, as clips, as trials that aren't decided, in the bin, as wins, and for each outcome, technique and class. */
export interface JournalCounts {
  readonly entries: number
  readonly clips: number
  readonly trials: number
  readonly inBin: number
  /** Reflections marked as a win. */
  readonly wins: number
  /** Reflections put off to be finished later. */
  readonly toFinish: number
  readonly outcome: ReadonlyMap<string, number>
  /** By the techniques that stand for themselves: those merged into one are counted with it. */
  readonly technique: ReadonlyMap<string, number>
  readonly class: ReadonlyMap<string, number>
}

/** The counters of the journal; nothing is counted anew. */
export const journalCounts = async (db: JournalDb): Promise<JournalCounts> => {
  const rows = await db.counters.where('key').startsWith(`${JOURNAL}|`).toArray()
  const counts = new Map(rows.map(({ key, count }) => [key, count]))
  const byValue = (facet: string) => {
    const start = groupKey(JOURNAL, 'entry', facet)
    return new Map(
      rows
        .filter(({ key, count }) => key.startsWith(start) && count > 0)
        .map(({ key, count }) => [decodeURIComponent(key.slice(start.length)), count] as const),
    )
  }
  return {
    entries: counts.get(groupKey(JOURNAL, 'entry', 'all')) ?? 0,
    clips: counts.get(groupKey(JOURNAL, 'clip', 'all')) ?? 0,
    trials: ['planned', 'trying'].reduce(
      (sum, state) => sum + (counts.get(groupKey(JOURNAL, 'trial', 'state', state)) ?? 0),
      0,
    ),
    inBin: counts.get(groupKey(JOURNAL, 'entry', 'bin')) ?? 0,
    wins: counts.get(groupKey(JOURNAL, 'entry', 'win')) ?? 0,
    toFinish: counts.get(groupKey(JOURNAL, 'entry', 'finish')) ?? 0,
    outcome: byValue('outcome'),
    technique: await countsFollowingMerges(db, byValue('technique')),
    class: byValue('class'),
  }
}

/** A space as the sidebar lists it. */
export interface SpaceName {
  readonly stream: StreamId
  readonly name: string
}

/** The spaces this device is a member of, by name. */
export const spaceNames = async (db: JournalDb): Promise<readonly SpaceName[]> => {
  const streams = (await db.streams.toArray()).filter(({ kind }) => kind === 'space')
  const names = await Promise.all(
    streams.map(async ({ id }) => {
      const [row] = await ofType(db, id, 'space')
      const parsed = v.safeParse(space, row?.body)
      return { stream: id, name: parsed.success ? parsed.output.name : 'A space' }
    }),
  )
  return names.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

const ofType = (db: JournalDb, stream: StreamId, type: string) =>
  db.records
    .where('facets')
    .between(...rangeOf(groupKey(stream, type, 'all')), true, false)
    .toArray()
