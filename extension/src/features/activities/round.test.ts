import { protocolOf } from '@whatworked/shared/forms/protocols'
import { sheetOf } from '@whatworked/shared/forms/sheets'
import { formOf } from '@whatworked/shared/forms/ways'
import type { RecordId } from '@whatworked/shared/ids'
import { activity } from '@whatworked/shared/records/activity'
import { contribution, gateOf } from '@whatworked/shared/records/contribution'
import { session } from '@whatworked/shared/records/session'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { ActivityRecords } from '../../data/activities/activity-records.ts'
import { roundOf } from './round.ts'

const ACTIVITY = '7f0e0b1a-8a43-4c1e-9c50-0d8f4f6a1b22'
const DAY = 86_400_000
const kept = { author: 'me', createdAt: 0, editedAt: 0 }
const aMeeting = (number: number, state: 'planned' | 'lost') => ({
  ...kept,
  id: `meeting-${number}` as RecordId,
  body: v.parse(session, { activity: ACTIVITY, number, startsAt: number * 21 * DAY, minutes: 60, state }),
})
const beforeAnyDate = {
  ...kept,
  id: 'plan' as RecordId,
  body: v.parse(contribution, {
    activity: ACTIVITY,
    stage: 'alone',
    sheet: 'lesson-plan',
    values: {},
  }),
}

/** The stage “plan alone” of a meeting, and what I wrote for it. */
const aloneIn = (meeting: string, ...sessions: ActivityRecords['sessions']) => {
  const planning = { ...kept, id: ACTIVITY as RecordId, body: v.parse(activity, { form: 'planning' }) }
  const form = formOf(planning.body)
  if (form === undefined) throw new Error('planning')
  const space = { stream: 's', space: undefined, members: [], role: 'member', me: 'me', problem: undefined }
  const records = {
    ...{ space, activity: planning, sessions, contributions: [beforeAnyDate] },
    ...{ plans: [], confirmedBy: new Map(), gates: new Set(), unsent: new Set() },
  } as unknown as ActivityRecords // a stream's id is a plain text here
  const library = { formOf, protocolOf, sheetOf }
  const { stages } = roundOf(records, form, library, meeting, 0)
  const alone = stages.find(({ stage }) => stage.id === 'alone')
  return { written: alone?.mine.map(({ id }) => id), gateBefore: alone?.gateBefore }
}

test('what was written before there was a date belongs to the first meeting', () => {
  const [one, two] = [aMeeting(1, 'planned'), aMeeting(2, 'planned')]
  expect(aloneIn('meeting-1', one, two)).toEqual({ written: ['plan'], gateBefore: gateOf(ACTIVITY, 'alone') })
  expect(aloneIn('meeting-2', one, two)).toEqual({ written: [], gateBefore: undefined })
})

test('it stays there once the meeting has begun and keeps its agenda', () => {
  const one = aMeeting(1, 'planned')
  const begun = { ...one, body: { ...one.body, meeting: 'usual' } }
  expect(aloneIn('meeting-1', begun, aMeeting(2, 'planned')).written).toEqual(['plan'])
})

test('where the first meeting is lost it goes on to the next, and nothing of it is lost', () => {
  const [one, two] = [aMeeting(1, 'lost'), aMeeting(2, 'planned')]
  expect(aloneIn('meeting-2', one, two)).toEqual({ written: ['plan'], gateBefore: gateOf(ACTIVITY, 'alone') })
  expect(aloneIn('meeting-1', one, two)).toEqual({ written: [], gateBefore: undefined })
})
