/** Makes the space, its way of working and its first meetings. Asked twice, it is made once. */
import type { MeetingDate } from '@whatworked/shared/forms/dates'
import type { Form } from '@whatworked/shared/forms/form'
import type { RecordId, StreamId } from '@whatworked/shared/ids'
import { activity } from '@whatworked/shared/records/activity'
import * as v from 'valibot'
import { beginActivity } from '../../data/activities/session-save.ts'
import type { KeptConnection } from '../../data/connection.ts'
import type { JournalDb } from '../../data/db.ts'
import { spaceView } from '../../data/space-queries.ts'
import { changeSpace, createSpace } from '../../sync/spaces-api.ts'
import { syncAll } from '../../sync/sync-all.ts'
import { answerTrouble } from '../../ui/answer-words.ts'
import { answersOf } from './answers-draft.ts'
import type { DoorDraft } from './door-draft.ts'
import { detailsOf } from './first-dates.ts'
import { promisesToSend } from './promise-fields.ts'
import { said } from './typed.ts'

export type Opened =
  | { readonly kind: 'opened' }
  /** The server has the space, this computer not all that belongs to it yet; what was told stays a draft, to go on with. */
  | { readonly kind: 'half'; readonly words: string }
  | { readonly kind: 'not-made'; readonly words: string }

interface Wanted {
  readonly draft: DoorDraft
  readonly made: NonNullable<DoorDraft['made']>
  readonly way: Form
  readonly dates: readonly MeetingDate[]
}

/** Makes everything that the door was told. The space is made on the server; the rest is kept here and sent with the next sync. */
export const openSpace = async (
  db: JournalDb,
  connection: KeptConnection,
  { draft, made, way, dates }: Wanted,
): Promise<Opened> => {
  const stream = made.stream as StreamId
  const answers = answersOf(draft)
  const about = {
    name: draft.name.trim(),
    purpose: [answers.purpose, answers.pupils].filter(Boolean).join('\n').slice(0, 2_000),
    focus: draft.focus.trim(),
    ...promisesToSend(draft),
  }
  const answer = await createSpace(connection, { stream, ...about })
  if (answer.kind !== 'ok') return { kind: 'not-made', words: answerTrouble(answer) }
  // It may have been made by an earlier asking, with other words.
  if (draft.made !== undefined) {
    const changed = await changeSpace(connection, stream, about)
    if (changed.kind !== 'ok') return { kind: 'half', words: answerTrouble(changed) }
  }
  await syncAll(db, { discover: true })
  if ((await spaceView(db, stream))?.space === undefined)
    return {
      kind: 'half',
      words: 'It could not be fetched to this computer just now. Try again in a moment.',
    }
  const body = v.parse(activity, {
    form: way.id,
    title: about.name,
    answers,
    ...said('focus', draft.focus),
    ...(way.meetingsPlanned !== undefined && { meetings: Math.max(way.meetingsPlanned, dates.length) }),
    ...(dates[0] && { startsOn: dates[0].day }),
  })
  const kept = await beginActivity(
    db,
    { stream, activity: made.activity as RecordId },
    body,
    dates.map(({ startsAt }) => startsAt),
    detailsOf(draft, answers, way),
    new Date(),
  )
  if (kept.kind !== 'saved')
    return {
      kind: 'half',
      words:
        'Its way of working could not be kept on this computer. Close other WhatWorked pages and try again.',
    }
  return { kind: 'opened' }
}
