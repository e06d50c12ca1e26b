import { addDeltas, type Deltas } from '@whatworked/extension/data/counters'
import { facetsOf } from '@whatworked/extension/data/facets'
import type { LocalRecord } from '@whatworked/extension/data/local-record'
import { JOURNAL, newJournalId } from '@whatworked/shared/ids'
import { OUTCOMES } from '@whatworked/shared/records/fields'
import { TECHNIQUE_SEEDS } from '@whatworked/shared/techniques/seeds'
import { randomFrom } from '../sync/random.ts'
import { sentenceWriter } from './corpus.ts'

const DAY_MS = 86_400_000
const LAST_DAY = Date.UTC(2026, 10, 20)
const ENTRIES_A_DAY = 5
const CLASSES = 12

/** A journal of so many reflections with 150 words each, five a day back from 20 November 2026, as it lies in the database. */
export const largeJournal = (
  seed: number,
  entries: number,
): { rows: LocalRecord[]; counters: { key: string; count: number }[] } => {
  const random = randomFrom(seed)
  const words = sentenceWriter(random)
  const deltas: Deltas = new Map()
  const classes = Array.from({ length: CLASSES }, () => random.uuid())
  const rows = Array.from({ length: entries }, (_, at): LocalRecord => {
    const createdAt = LAST_DAY - Math.floor(at / ENTRIES_A_DAY) * DAY_MS
    const record = {
      stream: JOURNAL,
      id: newJournalId(createdAt),
      type: 'reflection',
      v: 1,
      createdAt,
      editedAt: createdAt,
      body: {
        happenedOn: new Date(createdAt).toISOString().slice(0, 10),
        techniques: [random.pick(TECHNIQUE_SEEDS).id],
        class: random.pick(classes),
        outcome: random.pick(OUTCOMES),
        worked: words(50),
        didnt: words(50),
        why: words(50),
      },
    }
    const facets = facetsOf(record)
    addDeltas(deltas, [], facets)
    return { ...record, facets }
  })
  return { rows, counters: [...deltas].map(([key, count]) => ({ key, count })) }
}

/** The list in pieces of at most that many. */
export const chunksOf = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))
