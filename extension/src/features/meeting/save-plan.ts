/** Saving an action plan: told to the group, it is a promise there and a trial here; kept private, it is a trial here alone. A page without a journal keeps it for its author. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL, type RecordId, type StreamId } from '@whatworked/shared/ids'
import { contextOfClass } from '@whatworked/shared/records/class'
import type { Plan } from '@whatworked/shared/records/plan'
import type { JournalDb } from '../../data/db.ts'
import { fillBody } from '../../data/fill-body.ts'
import { keepHere } from '../../data/kept-here.ts'
import { resolveClass } from '../../data/named.ts'
import { type Change, newIdFor, saveRecords } from '../../data/save-record.ts'
import { writeFailure } from '../../data/write-failure.ts'
import { type ChangeValues, changesIn, type PlanValues, toPromised } from './plan-values.ts'

interface Where {
  readonly stream: StreamId
  readonly activity: string
  readonly session: string
  /** The plan that was told already, to be changed. */
  readonly before?: { readonly id: RecordId; readonly body: Plan } | undefined
  /** The same changes as the group is to read them, by `id`; one's own trials keep one's own words. */
  readonly told: readonly ChangeValues[]
  /** Whose it is, when a scribe types it up; then it becomes no trial of the scribe's own. */
  readonly from?: Plan['from']
}

/** `kept-here`: in this browser alone, where there is no journal. */
export type PlanSaved =
  | { kind: 'told' }
  | { kind: 'kept' }
  | { kind: 'kept-here' }
  | { kind: 'empty' }
  | SaveFailure

/** Saves what the form holds. */
export const savePlan = async (
  db: JournalDb,
  values: PlanValues,
  { stream, activity, session, before, told: said, from }: Where,
  now: Date,
): Promise<PlanSaved> => {
  const changes = changesIn(values)
  if (changes.length === 0) return { kind: 'empty' }
  try {
    const id = before?.id ?? newIdFor(stream, now)
    const known = new Set(before?.body.changes.map((one) => one.id))
    const parts = []
    for (const change of changes) {
      const isMine = from === undefined
      const words = said.find((one) => one.id === change.id) ?? change
      parts.push(
        await partOf(db, change, words, { stream, plan: id, now, isTold: !values.isPrivate, isMine }),
      )
    }
    const trials = parts.flatMap(({ trial }, at) => (known.has(changes[at]?.id ?? '') ? [] : trial))
    const told = {
      stream,
      id,
      type: 'plan',
      body: {
        ...before?.body,
        activity,
        session,
        changes: parts.map((part) => part.promised),
        ...(from && { from }),
      },
      ...(before && { before: before.body }),
    }
    if (values.isPrivate && !db.holdsJournal) {
      const own = parts.flatMap(({ body }) => ({ type: 'trial' as const, body }))
      const kept = await keepHere(db, own, now)
      return kept.kind === 'kept' ? { kind: 'kept-here' } : kept
    }
    const result = await saveRecords(db, [...(values.isPrivate ? [] : [told]), ...trials], now)
    if (result.kind !== 'saved') return result
    return { kind: values.isPrivate ? 'kept' : 'told' }
  } catch (error) {
    return writeFailure(error)
  }
}

interface Around {
  readonly stream: StreamId
  readonly plan: string
  readonly now: Date
  readonly isTold: boolean
  readonly isMine: boolean
}

const partOf = async (
  db: JournalDb,
  change: ChangeValues,
  said: ChangeValues,
  { stream, plan, now, isTold, isMine }: Around,
) => {
  const ofClass = await resolveClass(db, change.class, now)
  const context = ofClass.body && contextOfClass(ofClass.body)
  const promised = toPromised(said, context)
  const { ifI, then, because, lessOf, pupilsWill } = toPromised(change, context)
  const body = fillBody(
    { state: 'planned' },
    {
      ...{ ifI, then, because, lessOf, context },
      lookFor: pupilsWill,
      class: ofClass.id,
      ...(isTold && { from: { kind: 'plan', id: plan, space: stream } }),
    },
  )
  const trial: Change = { stream: JOURNAL, id: newIdFor(JOURNAL, now), type: 'trial', body }
  return { promised, body, trial: isMine ? [...ofClass.changes, trial] : ofClass.changes }
}
