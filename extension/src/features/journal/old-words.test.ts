import type { RecordId } from '@whatworked/shared/ids'
import { reflection } from '@whatworked/shared/records/reflection'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { OldReason } from '../../data/old-is-gold/old-rank.ts'
import { agoWords, oldReasonWords } from './old-words.ts'

const TODAY = '2026-11-23'
const words = (day: string, reason: OldReason) =>
  oldReasonWords(
    {
      reason,
      entry: {
        kind: 'reflection',
        id: 'x' as RecordId, // any text will do here
        day,
        createdAt: 0,
        editedAt: 0,
        body: v.parse(reflection, { happenedOn: day }),
      },
    },
    TODAY,
    (id) => (id === 'cold-call' ? 'Cold call' : undefined),
  )

test('a reason is one sentence that says what fits and how long ago it was', () => {
  expect(words('2026-04-20', { kind: 'topic', topic: 'heat' })).toBe('You wrote about heat seven months ago.')
  const technique = { kind: 'technique', technique: 'cold-call', isSameKind: true } as const
  expect(words('2025-11-20', technique)).toBe('Cold call with a class like this, a year ago.')
  expect(words('2026-11-01', { ...technique, technique: 'gone', isSameKind: false })).toBe(
    'The same technique, three weeks ago.',
  )
  expect(words('2024-11-23', { kind: 'half-term', yearsAgo: 2, isSameWeek: false })).toBe(
    'Two years ago this half-term.',
  )
  expect(words('2025-11-23', { kind: 'half-term', yearsAgo: 1, isSameWeek: true })).toBe(
    'A year ago this week.',
  )
})

test('how long ago is said as one would say it', () => {
  expect(agoWords('2026-11-02', TODAY)).toBe('three weeks ago')
  expect(agoWords('2026-10-05', TODAY)).toBe('two months ago')
  expect(agoWords('2025-12-01', TODAY)).toBe('a year ago')
  expect(agoWords('1996-11-23', TODAY)).toBe('30 years ago')
})
