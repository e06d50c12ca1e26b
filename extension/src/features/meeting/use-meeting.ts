/** One meeting, kept up to date: what is kept, the run that its moves give, and the clock that all devices share. */
import { type Agenda, agendaOf } from '@whatworked/shared/forms/agenda'
import type { Form, Stage } from '@whatworked/shared/forms/form'
import { withPlace } from '@whatworked/shared/forms/places'
import { foldRun, type Run, spokenOrder } from '@whatworked/shared/forms/run'
import { type RunView, viewAt } from '@whatworked/shared/forms/run-view'
import type { Sheet } from '@whatworked/shared/forms/sheet'
import type { Activity } from '@whatworked/shared/records/activity'
import { createContext, useContext, useMemo } from 'react'
import type { KeptMove, KeptSession } from '../../data/activities/activity-queries.ts'
import { type MeetingRecords, meetingRecords } from '../../data/activities/meeting-queries.ts'
import { useClock } from '../../data/use-clock.ts'
import { useDb, useLive } from '../../data/use-live.ts'
import { showToast } from '../../ui/toasts.ts'
import { deedsOf } from './deeds.ts'
import type { Meeting } from './meeting.ts'
import { membersIn, toMeeting } from './to-meeting.ts'

/** The ways of working and their sheets; `entrypoints/` says where they come from. */
export interface Library {
  readonly formOf: (activity: Activity) => Form | undefined
  readonly sheetOf: (activity: Activity, id: string) => Sheet | undefined
  readonly protocolOf: (id: string) => readonly Stage[]
}
export const LibraryContext = createContext<Library | undefined>(undefined)

export type FoundMeeting =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  /** The way of working came with a newer version. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'ready'; readonly meeting: Meeting; readonly view: RunView; readonly now: number }

/** The meeting and its clock; drawn anew with each record and each second. */
export const useMeeting = (
  stream: string,
  session: string,
  opens: Pick<Meeting, 'onScribe' | 'onOpenPane'>,
): FoundMeeting => {
  const db = useDb()
  const library = useContext(LibraryContext)
  const { second: now, exact } = useClock()
  const found = useLive((reading) => meetingRecords(reading, stream, session), [stream, session])
  const records = found.kind === 'ready' ? found.value : undefined
  const folded = useMemo(() => {
    const activity = records?.activity.body
    const form = activity && library?.formOf(activity)
    if (records === undefined || form === undefined) return undefined
    const protocolOf = library?.protocolOf ?? none
    const { meeting } = agendaIn(records, form, protocolOf, records.session)
    const agenda = form.meetings.some(({ on }) => on === 'first' || on === 'last') ? meeting.id : undefined
    return { form, agenda, ...runOfMeeting(records, form, protocolOf) }
  }, [records, library])
  if (found.kind === 'loading') return { kind: 'loading' }
  if (records === undefined) return { kind: 'missing' }
  if (folded === undefined) return { kind: 'newer' }
  const { form, run, agenda, lastTime } = folded
  const deeds = deedsOf({ db, records, run, agenda, lastTime, now: exact, onTrouble: tellTrouble })
  const sheetNamed = (id: string) => library?.sheetOf(records.activity.body, id)
  const meeting = { ...toMeeting({ records, form, run, sheetNamed, deeds, now }), ...opens }
  return { kind: 'ready', meeting, view: viewAt(run, now), now }
}

const none = (): readonly Stage[] => []

type Protocols = Library['protocolOf']

/** The run that the moves give, and who spoke last time: the `start` takes that with it, so that it stays what it was. */
const runOfMeeting = (
  records: MeetingRecords,
  form: Form,
  protocolOf: Protocols,
): { run: Run; lastTime: readonly string[] } => {
  const { before, session } = records
  const run = fold(records, form, protocolOf, session, records.moves)
  if (before === undefined || run.phase !== 'waiting') return { run, lastTime: [] }
  return { run, lastTime: spokenOrder(fold(records, form, protocolOf, before.session, before.moves)) }
}

const fold = (
  records: MeetingRecords,
  form: Form,
  protocolOf: Protocols,
  session: KeptSession,
  moves: readonly KeptMove[],
): Run =>
  foldRun(
    agendaIn(records, form, protocolOf, session),
    membersIn(records),
    moves,
    new Set(guidesIn(records.space.members, session.body.runBy)),
    { roles: session.body.roles },
  )

const agendaIn = (
  { activity, sessions }: MeetingRecords,
  form: Form,
  protocolOf: Protocols,
  session: KeptSession,
): Agenda => agendaOf(form, activity.body, withPlace(form, activity.body, session, sessions), protocolOf)

const guidesIn = (
  members: readonly { readonly id: string; readonly body: { readonly role: string } }[],
  runBy: string | undefined,
): readonly string[] => [
  ...members.filter(({ body }) => body.role === 'owner' || body.role === 'facilitator').map(({ id }) => id),
  ...(runBy === undefined ? [] : [runBy]),
]

const tellTrouble = (): void =>
  showToast(
    'This browser couldn’t keep that. Free some room or close other WhatWorked pages, and press again.',
  )
