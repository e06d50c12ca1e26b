import type { Session } from '@whatworked/shared/records/session'
import { expect, test } from 'vitest'
import {
  askBackText,
  insteadWords,
  meetingFacts,
  minutesOwed,
  movedWords,
  ordinal,
  timeSentence,
} from './time-words.ts'

const now = new Date('2026-11-23T12:00:00Z')
const aMeeting = (parts: Partial<Session> = {}): Session => ({
  activity: '7f0e0b1a-8a43-4c1e-9c50-0d8f4f6a1b22',
  number: 1,
  startsAt: Date.UTC(2026, 10, 25, 15, 45),
  minutes: 60,
  state: 'planned',
  movedFrom: [],
  roles: {},
  intentions: [],
  readings: [],
  protocols: [],
  stageMinutes: {},
  ...parts,
})
const at = (body: Session) => ({ body })

test('the sentence tells of meetings, and when the next one is', () => {
  const held = at(aMeeting({ state: 'held', startsAt: Date.UTC(2026, 8, 23) }))
  const lost = at(aMeeting({ state: 'lost', startsAt: Date.UTC(2026, 9, 14) }))
  expect(timeSentence([held, lost, held, at(aMeeting())], now)).toBe(
    'Two meetings held, one lost. The next is on Wednesday 25 November.',
  )
  expect(timeSentence([held], now)).toBe('One meeting held. The next has no date yet.')
  expect(timeSentence([], now)).toBe('No meeting has a date yet.')
})

test('what took the time is said without blame', () => {
  expect(meetingFacts(aMeeting({ state: 'lost', took: { what: 'year 11 reports.' } }))).toBe(
    'Year 11 reports took it.',
  )
  expect(meetingFacts(aMeeting({ state: 'held', took: { what: 'A fire drill', minutesLeft: 45 } }))).toBe(
    '45 of 60 minutes. A fire drill took 15.',
  )
  expect(meetingFacts(aMeeting({ place: 'room S2', givenBy: 'Ruth Ellery, head' }))).toBe(
    '60 minutes, room S2. Given by Ruth Ellery, head',
  )
})

test('a meeting that moved says from which day, or within a day from which time', () => {
  const movedFrom = [Date.UTC(2026, 10, 18, 15, 45)]
  expect(movedWords(aMeeting({ movedFrom }), '2026-11-23')).toBe('Moved from 18 November.')
  const sameDay = aMeeting({ movedFrom, startsAt: Date.UTC(2026, 10, 18, 16) })
  expect(movedWords(sameDay, '2026-11-23')).toBe('Moved from 15:45.')
})

test('time is owed until it was given back', () => {
  const lost = aMeeting({ state: 'lost', took: { what: 'Reports', minutesLeft: 0 } })
  expect(minutesOwed(lost)).toBe(60)
  expect(minutesOwed({ ...lost, took: { what: 'Reports', givenBack: true } })).toBe(0)
  expect(minutesOwed(aMeeting({ state: 'held' }))).toBe(0)
})

test('the request for time is kind and names what is asked', () => {
  const text = askBackText(
    'Questioning TLC',
    aMeeting({ state: 'lost', givenBy: 'Ruth Ellery, head', took: { what: 'Reports', minutesLeft: 0 } }),
    now,
  )
  expect(text).toContain('Dear Ruth Ellery,')
  expect(text).toContain('Could we have 60 minutes back on a day that suits you?')
})

test('a date in the holidays says which', () => {
  const date = { day: '2026-11-04', startsAt: 0, insteadOf: { day: '2026-10-28', because: 'half term' } }
  expect(insteadWords(date, '2026-09-01')).toBe('28 October is half term, so this is the next teaching week.')
})

test('weeks are counted in words', () => {
  expect([ordinal(1), ordinal(12), ordinal(13), ordinal(22), ordinal(31)]).toEqual([
    'first',
    'twelfth',
    '13th',
    '22nd',
    '31st',
  ])
})
