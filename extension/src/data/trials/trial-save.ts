/** Making trials, editing and changing them: each in one transaction, with the technique and class that were typed for the first time. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import { contextOfClass } from '@whatworked/shared/records/class'
import type { Origin, Trial } from '@whatworked/shared/records/trial'
import type { JournalDb } from '../db.ts'
import type { TrialEntry } from '../entry.ts'
import { entryById } from '../entry-queries.ts'
import { fillBody } from '../fill-body.ts'
import { type Named, resolveClass, resolveTechniques } from '../named.ts'
import { type Change, newIdFor, saveRecord, saveRecords } from '../save-record.ts'
import { writeFailure } from '../write-failure.ts'

/** What a form of a trial holds, and what others start one from: a field that is left out or empty is empty. */
export interface TrialValues {
  readonly ifI?: string
  readonly then?: string
  readonly because?: string
  readonly technique?: Named | undefined
  readonly class?: Named | undefined
  readonly lessOf?: { readonly what: string; readonly minutes?: number | undefined } | undefined
  readonly lookFor?: string
  readonly plannedFor?: string
  readonly from?: Origin | undefined
  /** The day to ask whether it was tried, for one that has not begun. */
  readonly checkOn?: string
}

type Result = { kind: 'saved'; id: RecordId } | SaveFailure

/** Plans a new trial. `from` says what it came of: a clip, a reflection, another trial, or a colleague's post. */
export const startTrial = (db: JournalDb, values: TrialValues, now: Date): Promise<Result> =>
  save(db, values, undefined, now)

/** Saves the form of a trial that is there; what the form doesn't know (its course, notes, measurements) stays. */
export const editTrial = (
  db: JournalDb,
  values: TrialValues,
  before: Pick<TrialEntry, 'id' | 'body'>,
  now: Date,
): Promise<Result> => save(db, values, before, now)

/** Changes a trial as it is kept now, not as a screen last saw it. `before` and `after` are for undoing. */
export const changeTrial = async (
  db: JournalDb,
  id: RecordId,
  change: (body: Trial) => Trial,
  now: Date,
): Promise<{ kind: 'saved'; before: Trial; after: Trial } | { kind: 'missing' } | SaveFailure> => {
  try {
    const entry = await entryById(db, id)
    if (entry?.kind !== 'trial' || entry.putAwayOn !== undefined) return { kind: 'missing' }
    const [before, after] = [entry.body, change(entry.body)]
    const result = await saveRecord(db, { ...trialChange(id, after), before }, now)
    return result.kind === 'saved' ? { kind: 'saved', before, after } : result
  } catch (error) {
    return writeFailure(error)
  }
}

/** Takes a change back; what was written since then stays. */
export const undoTrialChange = (
  db: JournalDb,
  id: RecordId,
  { before, after }: { readonly before: Trial; readonly after: Trial },
  now: Date,
) => saveRecord(db, { ...trialChange(id, before), before: after }, now)

const save = async (
  db: JournalDb,
  values: TrialValues,
  before: Pick<TrialEntry, 'id' | 'body'> | undefined,
  now: Date,
): Promise<Result> => {
  try {
    const id = before?.id ?? newIdFor(JOURNAL, now)
    const technique = await resolveTechniques(db, values.technique ? [values.technique] : [], now)
    const ofClass = await resolveClass(db, values.class, now)
    const { ifI, then, because, lookFor, plannedFor, from, checkOn } = values
    const body = fillBody(before?.body ?? { state: 'planned' }, {
      ...trimmed({ ifI, then, because, lookFor, plannedFor }),
      technique: technique.ids[0],
      class: ofClass.id,
      // The context is a copy of the class as it was: it changes only with the class.
      context:
        before !== undefined && ofClass.id === before.body.class
          ? before.body.context
          : ofClass.body && contextOfClass(ofClass.body),
      lessOf: lessOfOnly(values.lessOf),
      ...(from && { from }),
      ...(checkOn !== undefined && { checkOn }),
    })
    const changes = [
      ...technique.changes,
      ...ofClass.changes,
      { ...trialChange(id, body), ...(before && { before: before.body }) },
    ]
    const result = await saveRecords(db, changes, now)
    return result.kind === 'saved' ? { kind: 'saved', id } : result
  } catch (error) {
    return writeFailure(error)
  }
}

const trialChange = (id: RecordId, body: unknown): Change => ({ stream: JOURNAL, id, type: 'trial', body })

const trimmed = (lines: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(lines).map(([field, words]) => [field, words?.trim()]))

/** Minutes without a word of what they were spent on say nothing. */
const lessOfOnly = (lessOf: TrialValues['lessOf']) => {
  const what = lessOf?.what.trim()
  if (!what) return undefined
  return { what, ...(lessOf?.minutes !== undefined && { minutes: lessOf.minutes }) }
}
