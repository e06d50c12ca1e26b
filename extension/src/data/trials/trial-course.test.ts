import { trial } from '@whatworked/shared/records/trial'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { askWords, checkDayOf, courseOf, decidedAs, movedTo, twoMoreWeeks } from './trial-course.ts'

const aTrial = (fields: object = {}) => v.parse(trial, { ifI: 'wait three seconds', ...fields })
const trying = (fields: object = {}) => aTrial({ state: 'trying', startedOn: '2026-11-02', ...fields })

describe('the day to ask', () => {
  test('is four weeks after the start', () => {
    expect(checkDayOf(trying())).toBe('2026-11-30')
  })
  test('is the day that was set', () => {
    expect(checkDayOf(trying({ checkOn: '2026-12-10' }))).toBe('2026-12-10')
  })
  test('is there before the start only if it was set, and no more after the verdict', () => {
    expect(checkDayOf(aTrial({ checkOn: '2026-12-10' }))).toBe('2026-12-10')
    expect(checkDayOf(aTrial({ plannedFor: '2026-12-10' }))).toBeUndefined()
    expect(courseOf(aTrial({ checkOn: '2026-12-10' }), '2026-12-10')).toBeUndefined()
    expect(checkDayOf(trying({ state: 'decided' }))).toBeUndefined()
  })
})

describe('the question', () => {
  test('is what was expected, in the teacher’s words', () => {
    expect(askWords(trying({ then: 'more hands go up. ' }))).toBe(
      'You expected more hands go up; what happened?',
    )
  })
  test('asks whether it was tried at all where it never began', () => {
    expect(askWords(aTrial())).toBe('You meant to try this by now. Did you, and what happened?')
  })
  test('is asked without it too', () => {
    expect(askWords(trying({ then: ' ' }))).toBe('Its time has come. What happened?')
  })
})

describe('weeks', () => {
  test('a trial is in week 1 on the day it starts and in week 2 seven days later', () => {
    expect(courseOf(trying(), '2026-11-02')).toEqual({ week: 1, weeks: 4, isDue: false })
    expect(courseOf(trying(), '2026-11-08')).toMatchObject({ week: 1 })
    expect(courseOf(trying(), '2026-11-09')).toMatchObject({ week: 2 })
  })
  test('its time has come on the day itself, and the last week stays the last', () => {
    expect(courseOf(trying(), '2026-11-29')).toEqual({ week: 4, weeks: 4, isDue: false })
    expect(courseOf(trying(), '2026-11-30')).toEqual({ week: 4, weeks: 4, isDue: true })
    expect(courseOf(trying(), '2027-05-01')).toEqual({ week: 4, weeks: 4, isDue: true })
  })
  test('a start in the future and an end before the start are still weeks', () => {
    expect(courseOf(trying(), '2026-10-01')).toMatchObject({ week: 1, weeks: 4 })
    expect(courseOf(trying({ checkOn: '2026-10-01' }), '2026-11-02')).toEqual({
      week: 1,
      weeks: 1,
      isDue: true,
    })
  })
})

describe('moving', () => {
  test('starting sets the day and four weeks', () => {
    expect(movedTo(aTrial(), 'trying', '2026-11-23')).toMatchObject({
      state: 'trying',
      startedOn: '2026-11-23',
      checkOn: '2026-12-21',
    })
  })
  test('going back to planned takes the days away and keeps what was noted', () => {
    const notes = [{ id: '019a0000-0000-4000-8000-00000000c0de', on: '2026-11-10', text: 'They noticed.' }]
    const back = movedTo(trying({ checkOn: '2026-11-30', notes }), 'planned', '2026-11-23')
    expect(back).toMatchObject({ state: 'planned', notes })
    expect(back).not.toHaveProperty('startedOn')
    expect(back).not.toHaveProperty('checkOn')
  })
  test('a decided one that is tried again loses its verdict, keeps its start and goes on for two weeks', () => {
    const verdict = { kind: 'keep', on: '2026-11-30' }
    const again = movedTo(trying({ state: 'decided', verdict }), 'trying', '2026-12-01')
    expect(again).toMatchObject({ state: 'trying', startedOn: '2026-11-02', checkOn: '2026-12-15' })
    expect(again).not.toHaveProperty('verdict')
  })
  test('to where it stands changes nothing', () => {
    const one = trying()
    expect(movedTo(one, 'trying', '2026-12-01')).toBe(one)
  })
})

describe('an answer', () => {
  test('is a verdict with its day, and only the words that were written', () => {
    expect(
      decidedAs(trying(), { happened: ' ', verdict: 'let-go', why: 'They minded. ' }, '2026-11-30'),
    ).toEqual({
      ...trying(),
      state: 'decided',
      verdict: { kind: 'let-go', on: '2026-11-30', why: 'They minded.' },
    })
  })
  test('words that were taken out of “what happened” are gone', () => {
    const before = trying({ happened: 'So far nothing.' })
    expect(decidedAs(before, { happened: '', verdict: 'keep', why: '' }, '2026-11-30')).not.toHaveProperty(
      'happened',
    )
  })
  test('two more weeks run from the day to ask, or from today when that has passed', () => {
    expect(twoMoreWeeks(trying(), '', '2026-11-28').checkOn).toBe('2026-12-14')
    expect(twoMoreWeeks(trying(), 'Calmer.', '2027-01-05')).toMatchObject({
      checkOn: '2027-01-19',
      happened: 'Calmer.',
    })
  })
})
