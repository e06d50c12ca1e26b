import { expect, test } from 'vitest'
import { meetingOf } from './agenda.ts'
import {
  addStage,
  changeStage,
  composeFrom,
  NO_MEETING,
  putStage,
  removeStage,
  stagesAt,
  tidied,
} from './compose.ts'
import {
  addMeeting,
  addRole,
  addSheet,
  changeMeeting,
  changeRole,
  changeSheet,
  everyWeeks,
  removeMeeting,
  removeRole,
  removeSheet,
} from './compose-parts.ts'
import { nextRoles } from './course.ts'
import { type OwnForm, readForm } from './read-form.ts'
import { sheetOf } from './sheets.ts'
import { WAYS } from './ways.ts'

const [conversation] = WAYS
if (conversation === undefined) throw new Error('There are no ways of working.')
const own = composeFrom(conversation, 'Corridor talk')
const problemsOf = (form: OwnForm) => {
  const read = readForm(form)
  return read.kind === 'wrong' ? read.problems : []
}

test('the first and the last meeting differ, and each is the one that is held then', () => {
  const form = addMeeting(addMeeting(own))
  expect(form.meetings.slice(-2).map(({ on }) => on)).toEqual(['first', 'last'])
  expect(problemsOf(form)).toEqual([])
  expect(meetingOf(form, { place: 'first' }).name).toBe('First meeting')
  expect(meetingOf(form, { place: 'every' }).name).toBe(own.meetings[0]?.name)
  expect(meetingOf(form, { place: 'last' }).name).toBe('Last meeting')
  const last = form.meetings.at(-1)?.id ?? ''
  expect(problemsOf(changeMeeting(form, last, { on: 'first', name: 'Close' }))).toEqual([
    { where: `Meeting ${form.meetings.length}, “Close”`, what: 'another is the first one already.' },
  ])
  expect(problemsOf(changeMeeting(form, last, { name: ' ' }))[0]?.what).toBe('its name is missing.')
  let none = form
  for (const { id } of form.meetings) none = removeMeeting(none, id)
  expect(none.meetings).toHaveLength(1)
})

test('a role goes round, stays or is many people’s; without it its stages are everybody’s', () => {
  const bare = { ...own, roles: [] }
  const form = changeRole(addRole(bare), 'role-1', { name: 'Host', rotates: true })
  const past = [{ 'role-1': ['amina'] }]
  expect(nextRoles(form.roles, ['amina', 'ben'], past)).toEqual({ 'role-1': ['ben'] })
  const same = changeRole(form, 'role-1', { rotates: false })
  expect(nextRoles(same.roles, ['amina', 'ben'], past)).toEqual({ 'role-1': ['amina'] })
  const meeting = form.meetings[0]?.id ?? ''
  const theirs = changeStage(form, meeting, 0, { role: 'role-1' })
  expect(problemsOf(theirs)).toEqual([])
  expect(problemsOf(removeRole(theirs, 'role-1'))).toEqual([])
  expect(problemsOf({ ...theirs, roles: [] })[0]?.what).toBe('there is no role “role-1”.')
  expect(problemsOf(addRole(bare))).toEqual([{ where: 'Role 1', what: 'its name is missing.' }])
})

test('stages before, between and after belong to no meeting, and none has an id that a meeting’s has', () => {
  const meeting = own.meetings[0]?.id ?? ''
  const form = addStage(addStage(own, meeting, 'Tea'), NO_MEETING, 'Try it')
  expect(form.between).toMatchObject([{ name: 'Try it', when: 'between' }])
  expect(problemsOf(form)).toEqual([])
  const fresh = [...stagesAt(form, meeting).slice(-1), ...form.between].map(({ id }) => id)
  const before = own.meetings.flatMap(({ stages }) => stages).map(({ id }) => id)
  expect(new Set(fresh).size).toBe(2)
  expect(fresh.filter((id) => before.includes(id))).toEqual([])
  const [tried] = form.between
  if (tried === undefined) throw new Error('There is no stage.')
  const out = removeStage(form, NO_MEETING, 0)
  expect(out.between).toEqual([])
  expect(putStage(out, NO_MEETING, 0, tried)).toEqual(form)
  expect(putStage(form, NO_MEETING, 0, tried)).toEqual(form)
  expect(problemsOf(changeStage(form, NO_MEETING, 0, { name: ' ' }))[0]?.where).toBe(
    'Stage 1 of “Before, between and after”',
  )
})

test('a sheet of one’s own keeps its questions apart, however its lines are moved and reworded', () => {
  const named = changeSheet(addSheet(own), 'own-sheet-1', { name: 'Corridor card' })
  expect(problemsOf(named)[0]?.what).toBe('it asks nothing yet.')
  const ask = (form: OwnForm, ...questions: string[]) => changeSheet(form, 'own-sheet-1', { questions })
  const fields = (form: OwnForm) =>
    sheetOf({ own: form }, 'own-sheet-1')?.fields.map(({ id, label }) => `${id} ${label}`)
  const two = ask(named, 'What?', 'With whom?')
  expect(fields(two)).toEqual(['question-1 What?', 'question-2 With whom?'])
  expect(fields(ask(two, 'With whom?', 'What?'))).toEqual(['question-2 With whom?', 'question-1 What?'])
  expect(fields(ask(two, 'What did you try?', 'With whom?'))).toEqual([
    'question-1 What did you try?',
    'question-2 With whom?',
  ])
  expect(fields(ask(two, 'When?', 'What?', 'With whom?'))).toEqual([
    'question-3 When?',
    'question-1 What?',
    'question-2 With whom?',
  ])
  const meeting = two.meetings[0]?.id ?? ''
  const asked = changeStage(two, meeting, 0, { makes: 'own-sheet-1', shows: ['own-sheet-1'] })
  expect(problemsOf(asked)).toEqual([])
  expect(problemsOf(removeSheet(asked, 'own-sheet-1'))).toEqual([])
})

test('what is told of it fits, or is named', () => {
  expect(everyWeeks(own, 3)).toMatchObject({ everyWeeks: 3, cadence: 'every 3 weeks' })
  expect(everyWeeks(own, undefined)).toMatchObject({ cadence: 'once' })
  expect(everyWeeks(own, undefined)).not.toHaveProperty('everyWeeks')
  expect(problemsOf(everyWeeks(own, 60))[0]?.what).toBe(
    'every how many weeks it is: 60 doesn’t fit, at most 52 does.',
  )
  expect(problemsOf({ ...own, size: [0, 5] })[0]?.what).toBe(
    'for how many people: 0 doesn’t fit, at least 1 does.',
  )
  expect(problemsOf({ ...own, size: [9, 5] })[0]?.what).toBe(
    'it can’t be for at least 9 people and at most 5.',
  )
})

test('empty lines between two prompts are typed, not kept; one prompt too many is named', () => {
  const meeting = own.meetings[0]?.id ?? ''
  const form = changeStage(own, meeting, 0, { prompts: ['What?', ' ', '', 'With whom?'] })
  expect(tidied(form).meetings[0]?.stages[0]?.prompts).toEqual(['What?', 'With whom?'])
  const many = changeStage(own, meeting, 0, { prompts: Array.from({ length: 13 }, (_, at) => `${at}?`) })
  expect(problemsOf(many)[0]?.what).toBe('there is too much in what is asked.')
})
