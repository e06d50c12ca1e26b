import { WAYS } from '@whatworked/shared/forms/ways'
import { activity } from '@whatworked/shared/records/activity'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { bodyOf, draftOf, wayOf } from './activity-draft.ts'
import { unanswered } from './answers-draft.ts'
import { wholeOf } from './typed.ts'

const kept = v.parse(activity, {
  form: 'triad',
  title: 'Pair talk',
  startsOn: '2026-09-07',
  meetings: 8,
  minutes: { review: 15 },
  ours: 'a field of a newer version',
  answers: {
    purpose: 'Every pupil talks',
    pupils: 'The quieter half',
    expertise: 'Priya has run it for years',
    evidence: [
      { quote: 'How rarely pupils were asked', source: { title: 'Asking' } },
      { quote: 'Our own surveys' },
    ],
    time: { minutes: 60, everyWeeks: 3, givenBy: 'Ruth' },
    people: 3,
  },
})

test('a form that is not touched changes nothing', () => {
  expect(bodyOf(draftOf(kept), kept)).toEqual(kept)
})

test('another way of working keeps everything that was in the one before', () => {
  const body = bodyOf({ ...draftOf(kept), way: 'tlc' }, kept)
  expect(body).toEqual({ ...kept, form: 'tlc' })
  expect(bodyOf({ ...draftOf(body), way: 'triad' }, body)).toEqual(kept)
})

test('what was emptied goes, and a number that is none is left out', () => {
  const body = bodyOf({ ...draftOf(kept), title: ' ', meetings: 'many', suggests: '' }, kept)
  expect(body.title).toBeUndefined()
  expect(body.meetings).toBeUndefined()
  expect(body.answers.evidence).toHaveLength(1)
  expect([wholeOf('3.5', 9), wholeOf('-1', 9), wholeOf('', 9), wholeOf('12', 9), wholeOf('0', 9, 0)]).toEqual(
    [undefined, undefined, undefined, 9, 0],
  )
})

test('a clip attached later comes to those that are there, and one taken out goes', () => {
  const draft = draftOf(kept)
  expect(draft.evidence).toEqual([{ quote: 'How rarely pupils were asked', source: { title: 'Asking' } }])
  expect(unanswered({ ...draft, suggests: '' })).toEqual([])
  const read = { quote: 'Wait three seconds', url: 'https://example.org/waiting' }
  const more = bodyOf({ ...draft, evidence: [...draft.evidence, read] }, kept)
  expect(more.answers.evidence.map(({ quote }) => quote)).toEqual([
    'How rarely pupils were asked',
    'Wait three seconds',
    'Our own surveys',
  ])
  expect(bodyOf({ ...draftOf(more), evidence: [] }, more).answers.evidence).toEqual([
    { quote: 'Our own surveys' },
  ])
})

test('what it is most of all to do is kept, also what only a newer version knows', () => {
  const newer = { ...kept, answers: { ...kept.answers, wants: ['second-eyes', 'sing-together'] } }
  const draft = draftOf(newer)
  expect(draft.wants).toEqual(['second-eyes'])
  expect(bodyOf({ ...draft, wants: ['find-out'] }, newer).answers.wants).toEqual([
    'find-out',
    'sing-together',
  ])
})

test('the school’s own way is found with the activity', () => {
  const own = { ...WAYS[0], id: 'own', name: 'Corridor talk', sheets: [] }
  const body = v.parse(activity, { ...kept, form: 'own', own })
  expect(wayOf(draftOf(body), body)?.name).toBe('Corridor talk')
  expect(bodyOf({ ...draftOf(body), way: 'tlc' }, body).own?.name).toBe('Corridor talk')
})
