import type { RecordId } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { versionsOf, withVersion } from './versions.ts'

const earlier = (
  field: string,
  value: unknown,
  writtenAt: number,
  cause: 'edited' | 'conflict' = 'edited',
) => ({
  id: `${field}${writtenAt}` as RecordId, // any text will do here
  body: { of: { stream: 'journal', id: 'x', field }, cause, value, writtenAt },
})

test('values written at the same time are one version, the latest first, conflicts apart', () => {
  const versions = versionsOf([
    earlier('worked', 'first', 1),
    earlier('outcome', 'in-part', 1),
    earlier('why', 'theirs', 1, 'conflict'),
    earlier('worked', 'second', 2),
  ])
  expect(versions.map(({ writtenAt, isConflict, fields }) => [writtenAt, isConflict, fields.length])).toEqual(
    [
      [2, false, 1],
      [1, false, 2],
      [1, true, 1],
    ],
  )
})

test('a version brings back its own fields and leaves the others', () => {
  const [version] = versionsOf([earlier('worked', 'first', 1)])
  if (!version) throw new Error('no version')
  expect(withVersion({ worked: 'now', why: 'because' }, version)).toEqual({ worked: 'first', why: 'because' })
})
