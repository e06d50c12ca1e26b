import { addDeltas, type Deltas } from '@whatworked/extension/data/counters'
import { facetsOf } from '@whatworked/extension/data/facets'
import type { LocalRecord, StreamRow } from '@whatworked/extension/data/local-record'
import { LESSON_STAGES } from '@whatworked/shared/contexts/lists'
import type { RecordId, StreamId } from '@whatworked/shared/ids'
import { OUTCOMES } from '@whatworked/shared/records/fields'
import { REASONS } from '@whatworked/shared/reflecting/reasons'
import { TECHNIQUE_SEEDS } from '@whatworked/shared/techniques/seeds'
import { randomFrom } from '../sync/random.ts'
import { sentenceWriter } from './corpus.ts'

const HOUR_MS = 3_600_000
const LAST = Date.UTC(2026, 10, 20, 16)
const MEMBERS = 12
const SUBJECTS = ['Science', 'History', 'Mathematics', 'French', 'Art & design']

/** What a browser keeps of a space with so many posts, each thanked and answered once, from 20 November 2026 back. */
export const largeSpace = (
  seed: number,
  posts: number,
  techniques = TECHNIQUE_SEEDS.length,
): {
  stream: string
  rows: LocalRecord[]
  counters: { key: string; count: number }[]
  streams: StreamRow[]
} => {
  const random = randomFrom(seed)
  const words = sentenceWriter(random)
  const deltas: Deltas = new Map()
  const stream = random.uuid() as StreamId
  const members = Array.from({ length: MEMBERS }, () => random.uuid())
  let seq = 0
  const row = (id: string, type: string, at: number, body: object, author?: string): LocalRecord => {
    const record = {
      stream,
      id: id as RecordId,
      type,
      v: 1,
      seq: ++seq,
      ...(author !== undefined && { author }),
      createdAt: at,
      editedAt: at,
      body,
    }
    const facets = facetsOf(record)
    addDeltas(deltas, [], facets)
    return { ...record, facets }
  }
  const rows = [
    row(stream, 'space', LAST, { name: 'Questioning TLC', purpose: words(20) }),
    ...members.map((id, at) =>
      row(id, 'member', LAST, {
        name: `Colleague ${at}`,
        role: at === 0 ? 'owner' : 'member',
        joinedAt: LAST,
      }),
    ),
    ...Array.from({ length: posts }, (_, at) => {
      const id = random.uuid()
      const when = LAST - at * HOUR_MS
      const technique = TECHNIQUE_SEEDS[random.below(techniques)] ?? TECHNIQUE_SEEDS[0]
      const year = 7 + random.below(7)
      const post = {
        of: random.pick(['reflection', 'reflection', 'win', 'trial']),
        techniques: [{ name: technique?.name, seed: technique?.id }],
        context: {
          year: `Year ${year}`,
          ages: [year + 4, year + 5],
          subject: random.pick(SUBJECTS),
          lessonStage: random.pick(LESSON_STAGES),
        },
        outcome: random.pick(OUTCOMES),
        worked: words(40),
        why: words(15),
        reasons: [random.pick(REASONS).id],
      }
      return [
        row(id, 'post', when, post, random.pick(members)),
        row(random.uuid(), 'thanks', when, { to: id }, random.pick(members)),
        row(random.uuid(), 'comment', when, { on: id, text: words(12) }, random.pick(members)),
      ]
    }).flat(),
  ]
  return {
    stream,
    rows,
    counters: [...deltas].map(([key, count]) => ({ key, count })),
    streams: [
      { id: stream, kind: 'space', cursor: seq, epoch: 1, nextN: 1, member: members[0] ?? '', role: 'owner' },
    ],
  }
}
