/** What is done to a trial on its screens: at once, told by a toast, and taken back by it. */
import { newJournalId, type RecordId } from '@whatworked/shared/ids'
import type { Measurement, Trial, TrialState } from '@whatworked/shared/records/trial'
import type { JournalDb } from '../../data/db.ts'
import { type Answer, decidedAs, movedTo, twoMoreWeeks } from '../../data/trials/trial-course.ts'
import { changeTrial, undoTrialChange } from '../../data/trials/trial-save.ts'
import { localDayOf } from '../../ui/dates.ts'
import { showToast } from '../../ui/toasts.ts'
import { verdictLabel } from '../../ui/trial-words.ts'

const MOVED: Readonly<Record<TrialState, string>> = {
  planned: 'Back to planned',
  trying: 'On trial from today',
  decided: 'Decided',
}

/** Moves a trial to another column; says whether it is there. */
export const moveTrial = (db: JournalDb, id: RecordId, to: TrialState): Promise<boolean> =>
  change(db, id, (trial) => movedTo(trial, to, localDayOf(new Date())), MOVED[to])

/** Keeps what happened and the verdict. */
export const decideTrial = (db: JournalDb, id: RecordId, answer: Answer): Promise<boolean> =>
  change(db, id, (trial) => decidedAs(trial, answer, localDayOf(new Date())), verdictLabel(answer.verdict))

/** Asks again two weeks later. */
export const giveTwoWeeks = (db: JournalDb, id: RecordId, happened: string): Promise<boolean> =>
  change(db, id, (trial) => twoMoreWeeks(trial, happened, localDayOf(new Date())), 'Two more weeks')

/** Adds a note under a day. */
export const addNote = (db: JournalDb, id: RecordId, text: string): Promise<boolean> => {
  const now = new Date()
  const note = { id: newJournalId(now.getTime()), on: localDayOf(now), text: text.trim() }
  return change(db, id, (trial) => ({ ...trial, notes: [...trial.notes, note] }), 'Noted')
}

/** Takes a note out. */
export const removeNote = (db: JournalDb, id: RecordId, note: string): Promise<boolean> =>
  change(
    db,
    id,
    (trial) => ({ ...trial, notes: trial.notes.filter((each) => each.id !== note) }),
    'Note taken out',
  )

/** What was looked at on a day, before it has an id. */
export type Measured = Pick<Measurement, 'on' | 'label' | 'kind' | 'value' | 'baseline'>

/** Adds what was counted, scored or seen. */
export const addMeasurement = (db: JournalDb, id: RecordId, measured: Measured): Promise<boolean> => {
  const one = { ...measured, id: newJournalId(Date.now()) }
  return change(db, id, (trial) => ({ ...trial, measurements: [...trial.measurements, one] }), 'Noted')
}

/** Takes a measurement out. */
export const removeMeasurement = (db: JournalDb, id: RecordId, measurement: string): Promise<boolean> =>
  change(
    db,
    id,
    (trial) => ({ ...trial, measurements: trial.measurements.filter((each) => each.id !== measurement) }),
    'Taken out',
  )

/** States that nothing was counted before the start. */
export const stateNoBaseline = (db: JournalDb, id: RecordId): Promise<boolean> =>
  change(db, id, (trial) => ({ ...trial, noBaseline: true }), 'Noted: it wasn’t counted before')

const change = async (
  db: JournalDb,
  id: RecordId,
  to: (trial: Trial) => Trial,
  words: string,
): Promise<boolean> => {
  const result = await changeTrial(db, id, to, new Date())
  if (result.kind !== 'saved') {
    showToast('That couldn’t be saved just now. The trial is as it was.')
    return false
  }
  showToast(words, { label: 'Undo', onAct: () => void undo(db, id, result) })
  return true
}

const undo = async (
  db: JournalDb,
  id: RecordId,
  changed: { readonly before: Trial; readonly after: Trial },
): Promise<void> => {
  const result = await undoTrialChange(db, id, changed, new Date())
  showToast(result.kind === 'saved' ? 'As it was' : 'That couldn’t be saved just now. Nothing has changed.')
}
