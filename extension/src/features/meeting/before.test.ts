import { WAYS } from '@whatworked/shared/forms/ways'
import { expect, test } from 'vitest'
import type { KeptContribution } from '../../data/activities/activity-queries.ts'
import { isWrittenHere, sheetsOfMeeting, stagesBefore } from './before.ts'

const before = (id: string) => {
  const form = WAYS.find((one) => one.id === id)
  if (form === undefined) throw new Error(`no way ${id}`)
  return stagesBefore(form, undefined, () => [])
}
const written = (stage: string, session?: string) =>
  ({ id: `${stage} ${session}`, body: { stage, ...(session && { session }) } }) as unknown as KeptContribution

test('a conversation asks for a card before it, planning for a plan', () => {
  expect(before('conversation').map(({ id }) => id)).toEqual(['card'])
  expect(before('planning').map(({ id }) => id)).toEqual(['alone'])
  expect(before('planning').every(isWrittenHere)).toBe(true)
})

test('a visitor’s notes are handed over on the page of the activity, not written in the meeting', () => {
  const visit = before('triad').find(({ id }) => id === 'visit')
  expect(visit && isWrittenHere(visit)).toBe(false)
})

test('what was written before there was a date belongs to the meeting where a stage before it asks for it', () => {
  const all = [written('card'), written('card', 's1'), written('round', 's1'), written('check')]
  expect(sheetsOfMeeting(all, before('conversation')).map(({ id }) => id)).toEqual([
    'card undefined',
    'card s1',
    'round s1',
  ])
})
