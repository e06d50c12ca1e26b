/** A teacher's settings: one record a subject in the journal, read whole and saved whole. */
import type { SaveFailure } from '@whatworked/shared/failure'
import { JOURNAL } from '@whatworked/shared/ids'
import {
  type Setting,
  type SettingSubject,
  settingId,
  settingSubjects,
} from '@whatworked/shared/records/setting'
import * as v from 'valibot'
import type { JournalDb } from './db.ts'
import { type Saved, saveRecords } from './save-record.ts'

/** The setting of that subject, or what it is before anybody set it. One that can't be read counts as not set. */
export const readSetting = async <Subject extends SettingSubject>(
  db: JournalDb,
  subject: Subject,
): Promise<Setting<Subject>> => {
  const schema = settingSubjects[subject]
  const row = await db.records.get([JOURNAL, settingId(subject)])
  const parsed = v.safeParse(schema, row?.body ?? { subject })
  // Safe: `schema` is the one of `subject`, and every field but the subject has a default or is optional.
  return (parsed.success ? parsed.output : v.parse(schema, { subject })) as Setting<Subject>
}

/** Whether anybody has set that yet, here or on another computer. */
export const isSet = async (db: JournalDb, subject: SettingSubject): Promise<boolean> =>
  (await db.records.get([JOURNAL, settingId(subject)])) !== undefined

/** Saves a setting. `before` is what the form began with: what another page or device changed since is merged. */
export const saveSetting = <Subject extends SettingSubject>(
  db: JournalDb,
  value: Setting<Subject>,
  before: Setting<Subject> | undefined,
  now: Date,
): Promise<Saved | SaveFailure> =>
  saveRecords(
    db,
    [
      {
        stream: JOURNAL,
        id: settingId(value.subject),
        type: 'setting',
        body: value,
        ...(before && { before }),
      },
    ],
    now,
  )
