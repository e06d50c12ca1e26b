/** What has to hold of the local database at any moment, whatever failed or died in between. */
import type { JournalDb } from '@whatworked/extension/data/db'
import { countedGroup, facetsOf } from '@whatworked/extension/data/facets'
import type {
  BaseRow,
  CounterRow,
  DirtyRow,
  InflightRow,
  LocalRecord,
  StreamRow,
} from '@whatworked/extension/data/local-record'
import { JOURNAL } from '@whatworked/shared/ids'
import { parseBody } from '@whatworked/shared/records/registry'

/** The tables that have to agree with each other. */
export interface Tables {
  readonly records: readonly LocalRecord[]
  readonly base: readonly BaseRow[]
  readonly dirty: readonly DirtyRow[]
  readonly inflight: readonly InflightRow[]
  readonly streams: readonly StreamRow[]
  readonly counters: readonly CounterRow[]
}

/** All rows of the tables, read in one transaction. */
export const tablesOf = (db: JournalDb): Promise<Tables> =>
  db.transaction('r', [db.records, db.base, db.dirty, db.inflight, db.streams, db.counters], async () => ({
    records: await db.records.toArray(),
    base: await db.base.toArray(),
    dirty: await db.dirty.toArray(),
    inflight: await db.inflight.toArray(),
    streams: await db.streams.toArray(),
    counters: await db.counters.toArray(),
  }))

/** Everything that does not hold, in words; an empty list is a sound database. */
export const troublesIn = (tables: Tables): readonly string[] => [
  ...tables.records.flatMap(troublesOfRecord),
  ...troublesOfMarks(tables),
  ...troublesOfBatches(tables),
  ...troublesOfCounters(tables),
]

const keyOf = ({ stream, id }: { stream: string; id: string }): string => `${stream}/${id}`

const troublesOfRecord = (record: LocalRecord): string[] => {
  const troubles: string[] = []
  const parsed = parseBody(
    record.stream === JOURNAL ? 'journal' : 'space',
    record.type,
    record.v,
    record.body,
  )
  if (!record.removed && parsed.kind === 'invalid') troubles.push(`${keyOf(record)}: ${parsed.reason}`)
  if (record.removed && record.body !== null) troubles.push(`${keyOf(record)}: removed, with words`)
  const facets = facetsOf(record)
  if (facets.join('\n') !== record.facets.join('\n'))
    troubles.push(`${keyOf(record)}: facets of another body`)
  return troubles
}

/** What the server has not confirmed is marked; what is marked is there. */
const troublesOfMarks = ({ records, base, dirty, inflight }: Tables): string[] => {
  const there = new Map(records.map((record) => [keyOf(record), record]))
  const unsent = new Set([
    ...dirty.map(keyOf),
    ...inflight.flatMap(({ stream, mutations }) => mutations.map(({ id }) => keyOf({ stream, id }))),
  ])
  return [
    ...[...unsent].filter((key) => !there.has(key)).map((key) => `${key}: marked unsent, and not there`),
    ...base.filter((row) => !unsent.has(keyOf(row))).map((row) => `${keyOf(row)}: a base of nothing unsent`),
    ...records
      .filter((record) => record.seq === undefined && !unsent.has(keyOf(record)))
      .map((record) => `${keyOf(record)}: neither confirmed nor marked`),
  ]
}

const troublesOfBatches = ({ inflight, streams }: Tables): string[] =>
  inflight.flatMap(({ stream, mutations }) => {
    const nextN = streams.find(({ id }) => id === stream)?.nextN ?? 0
    const numbers = mutations.map(({ n }) => n)
    const isInOrder = numbers.every((n, at) => n === (numbers[0] ?? 0) + at)
    return isInOrder && (numbers.at(-1) ?? 0) < nextN
      ? []
      : [`${stream}: a batch numbered ${numbers} before ${nextN}`]
  })

const troublesOfCounters = ({ records, counters }: Tables): string[] => {
  const counted = new Map<string, number>()
  for (const facet of records.flatMap(({ facets }) => facets)) {
    const group = countedGroup(facet)
    if (group !== undefined) counted.set(group, (counted.get(group) ?? 0) + 1)
  }
  const kept = new Map(counters.map(({ key, count }) => [key, count]))
  return [...new Set([...counted.keys(), ...kept.keys()])]
    .filter((key) => (counted.get(key) ?? 0) !== (kept.get(key) ?? 0))
    .map((key) => `${key}: counted ${kept.get(key) ?? 0}, there are ${counted.get(key) ?? 0}`)
}
