import { expect, test } from 'vitest'
import type { Move } from '../records/move.ts'
import { guidesIn } from './guides.ts'

const SESSION = '00000000-0000-4000-8000-000000000000'
const members = [
  { id: 'olga', body: { role: 'owner' } },
  { id: 'carl', body: { role: 'member' } },
  { id: 'beth', body: { role: 'member' } },
]
const handOver = (author: string, more: Partial<Move> = {}) => ({
  id: `by ${author}`,
  author,
  body: { session: SESSION, kind: 'hand-over' as const, at: 1, who: 'beth', ...more },
})
const guides = (runBy: string | undefined, ...moves: ReturnType<typeof handOver>[]) =>
  [...guidesIn(members, { author: 'olga', body: { ...(runBy !== undefined && { runBy }) } }, moves)].sort()

test('who guides the space presses, and whom the meeting names', () => {
  expect(guides(undefined)).toEqual(['olga'])
  expect(guides('carl')).toEqual(['carl', 'olga'])
})

test('whom it named before it was handed over still counts, by the word of who may change it', () => {
  expect(guides('beth', handOver('olga', { ran: 'carl' }))).toEqual(['beth', 'carl', 'olga'])
  expect(guides('beth', handOver('carl', { ran: 'carl' }))).toEqual(['beth', 'olga'])
})
