/** What a feed can be narrowed to: only what occurs in it. Each value costs one seek in the index, however many posts there are. */
import type { StreamId } from '@whatworked/shared/ids'
import { post } from '@whatworked/shared/records/post'
import { techniqueKey } from '@whatworked/shared/techniques/technique-key'
import * as v from 'valibot'
import type { JournalDb, RecordKey } from '../db.ts'
import { idInFacet } from '../facets.ts'

export interface FeedChoices {
  readonly techniques: readonly { readonly key: string; readonly name: string }[]
  readonly years: readonly string[]
  readonly subjects: readonly string[]
  readonly hasVisits: boolean
  readonly hasPosts: boolean
}

/** More values than this of one kind are not offered; the words find them. */
const VALUES_MAX = 60
const byName = new Intl.Collator('en-GB', { numeric: true }).compare

/** Reads them. */
export const feedChoices = async (db: JournalDb, stream: StreamId): Promise<FeedChoices> => {
  const [techniques, years, subjects, visits, all] = await Promise.all([
    valuesOf(db, stream, 'technique'),
    valuesOf(db, stream, 'year'),
    valuesOf(db, stream, 'subject'),
    valuesOf(db, stream, 'visitor', 1),
    valuesOf(db, stream, 'all', 1),
  ])
  return {
    techniques: await named(db, stream, techniques),
    years: years.map(({ value }) => value).sort(byName),
    subjects: subjects.map(({ value }) => value).sort(byName),
    hasVisits: visits.length > 0,
    hasPosts: all.length > 0,
  }
}

interface Value {
  readonly value: string
  /** A post that has it. */
  readonly id: string
}

const valuesOf = async (
  db: JournalDb,
  stream: StreamId,
  facet: string,
  most = VALUES_MAX,
): Promise<readonly Value[]> => {
  const prefix = `${stream}|post|${facet}|`
  const values: Value[] = []
  let from = prefix
  while (values.length < most) {
    const [found] = await db.records
      .where('facets')
      .between(from, `${prefix}\uffff`, true, false)
      .limit(1)
      .keys()
    if (found === undefined) break
    const key = String(found)
    const encoded = key.split('|')[3] ?? ''
    values.push({ value: decodeURIComponent(encoded), id: idInFacet(key) })
    // Above every key of this value, below the first of the next.
    from = `${prefix}${encoded}|\uffff`
  }
  return values
}

const named = async (db: JournalDb, stream: StreamId, values: readonly Value[]) => {
  const rows = await db.records.bulkGet(values.map(({ id }): RecordKey => [stream, id as RecordKey[1]]))
  return values
    .flatMap(({ value }, at) => {
      const parsed = v.safeParse(post, rows[at]?.body)
      const technique = parsed.success
        ? parsed.output.techniques.find((each) => techniqueKey(each) === value)
        : undefined
      return technique ? [{ key: value, name: technique.name }] : []
    })
    .sort((a, b) => byName(a.name, b.name))
}
