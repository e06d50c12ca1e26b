import { expect, test } from 'vitest'
import { agendaOf } from './agenda.ts'
import {
  addStage,
  changeStage,
  composeFrom,
  minutesTogether,
  moveStage,
  removeStage,
  renamed,
} from './compose.ts'
import { protocolOf } from './protocols.ts'
import { type OwnForm, readForm, readFormFile } from './read-form.ts'
import { WAYS } from './ways.ts'

const [conversation] = WAYS
if (conversation === undefined) throw new Error('There are no ways of working.')
const own = composeFrom(conversation, 'Corridor talk')
const [usual] = own.meetings
if (usual === undefined) throw new Error('It has no meeting.')
const meeting = usual.id
const stagesOf = (form: OwnForm) => form.meetings[0]?.stages ?? []
const problemsOf = (value: unknown) => {
  const read = readForm(value)
  return read.kind === 'wrong' ? read.problems : []
}

test.each(WAYS)('a school can begin with $name, and reads back what it kept', (form) => {
  const read = readFormFile(JSON.stringify(composeFrom(form, 'Ours')))
  expect(read).toMatchObject({ kind: 'ok', form: { name: 'Ours', inSentence: '“Ours”' } })
})

test('its copy claims nothing of the effect of the way it came from', () => {
  expect(own.evidence.address).toBeUndefined()
  expect(own.evidence.words).toContain('nothing is known')
})

test('stages move, come and go, and the minutes are those of its stages', () => {
  const names = (form: OwnForm) => stagesOf(form).map(({ name }) => name)
  const longer = addStage(own, meeting, 'Tea')
  expect(minutesTogether(longer.meetings[0] ?? usual)).toBe(minutesTogether(usual) + 5)
  expect(names(moveStage(longer, meeting, stagesOf(longer).length - 1, -1)).at(-2)).toBe('Tea')
  expect(names(moveStage(longer, meeting, 0, -1))).toEqual(names(longer))
  expect(names(removeStage(longer, meeting, stagesOf(longer).length - 1))).toEqual(names(own))
  const changed = changeStage(longer, meeting, stagesOf(longer).length - 1, { minutes: 20, turns: 'round' })
  expect(readForm(renamed(changed, 'With tea'))).toMatchObject({ kind: 'ok', form: { name: 'With tea' } })
  const session = { place: 'first' as const, meeting, stageMinutes: {}, protocols: [] }
  expect(agendaOf(changed, { minutes: {} }, session, protocolOf).minutes).toBe(minutesTogether(usual) + 20)
})

test('the last stage stays, and new stages have ids of their own', () => {
  let form = own
  for (let at = 0; at < 40; at++) form = removeStage(form, meeting, 0)
  expect(stagesOf(form)).toHaveLength(1)
  for (let at = 0; at < 40; at++) form = addStage(form, meeting, 'More')
  expect(stagesOf(form)).toHaveLength(30)
  expect(new Set(stagesOf(form).map(({ id }) => id)).size).toBe(30)
})

test('what does not fit is named with its stage', () => {
  const at = (part: Record<string, unknown>) => ({
    ...own,
    meetings: [{ ...usual, name: 'Talk', stages: [{ ...stagesOf(own)[0], name: 'Report', ...part }] }],
  })
  expect(problemsOf(at({ minutes: -3 }))).toEqual([
    { where: 'Stage 1, “Report”, of “Talk”', what: 'its minutes have to be a whole number from 0 to 480.' },
  ])
  expect(problemsOf(at({ makes: 'rating' }))).toEqual([
    { where: 'Stage 1, “Report”, of “Talk”', what: 'there is no sheet “rating”.' },
  ])
  expect(problemsOf(at({ role: 'judge' }))[0]?.what).toBe('there is no role “judge”.')
  expect(problemsOf(at({ protocol: 'trial' }))[0]?.what).toBe('there is no protocol “trial”.')
  expect(problemsOf(at({ turns: 'shouting' }))[0]?.what).toMatch(
    /“turns” is "shouting"; it can be round, pairs/,
  )
  expect(problemsOf(at({ name: ' ' }))).toEqual([
    { where: 'Stage 1 of “Talk”', what: 'its name is missing.' },
  ])
  expect(problemsOf({ ...own, name: '' })[0]?.where).toBe('The way of working')
  expect(problemsOf(at({ name: undefined }))[0]).toEqual({
    where: 'Stage 1 of “Talk”',
    what: 'its name is missing.',
  })
})

test('a file that is no way of working at all has an answer too', () => {
  expect(readFormFile('<html>')).toMatchObject({ kind: 'wrong', problems: [{ where: 'The file' }] })
  expect(readFormFile('[]').kind).toBe('wrong')
  expect(readFormFile('null').kind).toBe('wrong')
  expect(readFormFile(' '.repeat(200_001))).toMatchObject({
    problems: [{ what: expect.stringContaining('too long') }],
  })
  const [first] = problemsOf({ ...own, meetings: [] })
  expect(first).toEqual({ where: 'The way of working', what: 'its meetings can’t be empty.' })
  const twice = { ...own, meetings: [{ ...usual, stages: [...stagesOf(own), ...stagesOf(own)] }] }
  expect(problemsOf(twice)[0]?.what).toMatch(/is there twice/)
})
