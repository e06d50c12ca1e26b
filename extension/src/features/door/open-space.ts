/** Makes the space, its way of working and its first meetings. What is made already is not made twice. */
import type { MeetingDate } from '@whatworked/shared/forms/dates'
import type { Form } from '@whatworked/shared/forms/form'
import type { StreamId } from '@whatworked/shared/ids'
import { planMeetings } from '../../data/activities/session-save.ts'
import type { KeptConnection } from '../../data/connection.ts'
import type { JournalDb } from '../../data/db.ts'
import { saveRecord } from '../../data/save-record.ts'
import { createSpace } from '../../sync/spaces-api.ts'
import { syncAll } from '../../sync/sync-all.ts'
import { answerTrouble } from '../../ui/answer-words.ts'
import { answersOf, type DoorDraft, wholeOf } from './door-draft.ts'
import { zoneHere } from './first-dates.ts'

export type Opened =
  | { readonly kind: 'opened'; readonly stream: string }
  /** The space is there, the rest was not kept: it can be set up in the space. */
  | { readonly kind: 'half'; readonly stream: string }
  | { readonly kind: 'not-made'; readonly words: string }

/** Makes everything that the door was told. The space is made on the server; the rest is kept here and sent with the next sync. */
export const openSpace = async (
  db: JournalDb,
  connection: KeptConnection,
  draft: DoorDraft,
  way: Form,
  dates: readonly MeetingDate[],
): Promise<Opened> => {
  const answers = answersOf(draft)
  const retentionMonths = wholeOf(draft.retentionMonths)
  const made = await createSpace(connection, {
    name: draft.name.trim(),
    purpose: [answers.purpose, answers.pupils].filter(Boolean).join('\n').slice(0, 2_000),
    ...(draft.focus.trim() && { focus: draft.focus.trim() }),
    ...(draft.neverUsedFor.trim() && { neverUsedFor: draft.neverUsedFor.trim() }),
    newcomersSeeEarlier: draft.newcomersSeeEarlier,
    postsWithoutName: draft.postsWithoutName,
    guestsMayRead: draft.guestsMayRead,
    ...(retentionMonths !== undefined && { retentionMonths }),
  })
  if (made.kind !== 'ok') return { kind: 'not-made', words: answerTrouble(made) }
  await syncAll(db, { discover: true })
  const stream = made.value.stream as StreamId
  const now = new Date()
  const first = dates[0]
  const saved = await saveRecord(
    db,
    {
      stream,
      type: 'activity',
      body: {
        form: way.id,
        title: draft.name.trim(),
        answers,
        ...(draft.focus.trim() && { focus: draft.focus.trim() }),
        ...(way.meetingsPlanned !== undefined && { meetings: Math.max(way.meetingsPlanned, dates.length) }),
        ...(first && { startsOn: first.day }),
      },
    },
    now,
  )
  if (saved.kind !== 'saved') return { kind: 'half', stream }
  const planned = await planMeetings(
    db,
    { stream, activity: saved.record.id },
    dates.map(({ startsAt }) => startsAt),
    {
      minutes: answers.time.minutes ?? way.minutes[1],
      zone: zoneHere(),
      ...(draft.place.trim() && { place: draft.place.trim() }),
      ...(answers.time.givenBy && { givenBy: answers.time.givenBy }),
      ...(answers.time.inPlaceOf && { inPlaceOf: answers.time.inPlaceOf }),
    },
    now,
  )
  return { kind: planned.kind === 'saved' ? 'opened' : 'half', stream }
}
