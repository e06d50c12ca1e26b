import 'fake-indexeddb/auto'
import { JOURNAL, newSpaceRecordId, type StreamId } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { plansOf } from '../../data/activities/activity-queries.ts'
import { openJournalDb } from '../../data/db.ts'
import { changesIn, emptyChange, type PlanValues, toldWords } from './plan-values.ts'
import { savePlan } from './save-plan.ts'

const now = new Date('2026-11-23T16:00:00Z')
const [activity, session] = [newSpaceRecordId(), newSpaceRecordId()]

const saved = async (values: PlanValues, said: string, from?: { member: string }) => {
  const db = openJournalDb(`plans-${newSpaceRecordId()}`)
  const stream = newSpaceRecordId() as string as StreamId
  const told = toldWords(changesIn(values)).map((one) => ({ ...one, ifI: said }))
  await savePlan(db, values, { stream, activity, session, told, ...(from && { from }) }, now)
  const rows = await db.records.where('stream').equals(JOURNAL).toArray()
  return {
    stream,
    told,
    plans: await plansOf(db, stream, activity),
    trials: rows.filter(({ type }) => type === 'trial').map(({ body }) => body as Record<string, unknown>),
    all: JSON.stringify(await db.records.where('stream').equals(stream).toArray()),
  }
}
const values: PlanValues = {
  changes: [{ ...emptyChange(), ifI: 'ask Kian first', class: { name: '9Y2 Sc' } }],
  isPrivate: false,
}

test('the group reads what was said another way, one’s own trial keeps one’s words and knows its plan', async () => {
  const { plans, trials, all, stream, told } = await saved(values, 'ask [pupil A] first')
  expect(plans[0]?.body.changes).toMatchObject([{ ifI: 'ask [pupil A] first' }])
  expect(trials).toMatchObject([
    { ifI: 'ask Kian first', from: { kind: 'plan', id: plans[0]?.id, space: stream } },
  ])
  expect(all).not.toContain('Kian')
  expect(JSON.stringify(told)).not.toContain('9Y2')
})

test('a plan that is kept private is told to nobody', async () => {
  const { plans, trials } = await saved({ ...values, isPrivate: true }, 'ask Kian first')
  expect(plans).toEqual([])
  expect(trials).toMatchObject([{ ifI: 'ask Kian first' }])
  expect(trials[0]?.['from']).toBeUndefined()
})

test('what a scribe types up becomes no trial of the scribe’s own', async () => {
  const member = newSpaceRecordId()
  const { plans, trials } = await saved(values, 'ask [pupil A] first', { member })
  expect(plans[0]?.body.from).toEqual({ member })
  expect(trials).toEqual([])
})
