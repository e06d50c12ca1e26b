import { WAYS } from '@whatworked/shared/forms/ways'
import { activity } from '@whatworked/shared/records/activity'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { activityDraft, bodyOf, count, draftOf, stillToSay, wayOf } from './activity-draft.ts'

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
  expect([count('3.5', 9), count('-1', 9), count('', 9), count('12', 9), count('0', 9, 0)]).toEqual([
    undefined,
    undefined,
    undefined,
    9,
    0,
  ])
})

test('the four questions are asked for by name, and a clip answers the third', () => {
  const empty = v.parse(activityDraft, {})
  expect(stillToSay(empty, 0)).toHaveLength(4)
  expect(stillToSay(empty, 1)).not.toContain('what evidence suggests')
  expect(stillToSay(draftOf(kept), 1)).toEqual([])
})

test('the school’s own way is found with the activity', () => {
  const own = { ...WAYS[0], id: 'own', name: 'Corridor talk', sheets: [] }
  const body = v.parse(activity, { ...kept, form: 'own', own })
  expect(wayOf(draftOf(body), body)?.name).toBe('Corridor talk')
  expect(bodyOf({ ...draftOf(body), way: 'tlc' }, body).own?.name).toBe('Corridor talk')
})
