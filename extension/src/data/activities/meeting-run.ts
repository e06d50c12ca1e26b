/** Where a meeting stands: its moves folded by the one engine, with the talks and stalls that were offered for it. */
import { type Agenda, agendaOf } from '@whatworked/shared/forms/agenda'
import type { Form, Stage } from '@whatworked/shared/forms/form'
import { guidesIn } from '@whatworked/shared/forms/guides'
import { type Offer, offersOf } from '@whatworked/shared/forms/offers'
import { withPlace } from '@whatworked/shared/forms/places'
import { foldRun, type Person, type Run, spokenOrder } from '@whatworked/shared/forms/run'
import type { Brought } from '@whatworked/shared/forms/run-brought'
import type { Sheet } from '@whatworked/shared/forms/sheet'
import type { Activity } from '@whatworked/shared/records/activity'
import type { KeptMove, KeptSession } from './activity-queries.ts'
import type { MeetingRecords } from './meeting-queries.ts'

/** The ways of working and their sheets; `entrypoints/` says where they come from. */
export interface Library {
  readonly formOf: (activity: Activity) => Form | undefined
  readonly sheetOf: (activity: Activity, id: string) => Sheet | undefined
  readonly protocolOf: (id: string) => readonly Stage[]
}

export interface MeetingRun {
  readonly form: Form
  readonly run: Run
  /** Which agenda this meeting has, where a first or last one has its own. */
  readonly agenda: string | undefined
  /** Who spoke last time, in their order: the `start` takes it with it, so that it stays what it was. */
  readonly lastTime: readonly string[]
  /** What was offered on each sheet that a stage lives from, in the order of signing up. */
  readonly offers: ReadonlyMap<string, readonly Offer[]>
}

/** The run of a meeting, or undefined where its way of working came with a newer version. */
export const runOfMeeting = (records: MeetingRecords, library: Library): MeetingRun | undefined => {
  const { before, session, activity } = records
  const form = library.formOf(activity.body)
  if (form === undefined) return undefined
  const offers = offersFor(records, form, library)
  const { meeting } = agendaIn(records, form, library, session)
  const agenda = form.meetings.some(({ on }) => on === 'first' || on === 'last') ? meeting.id : undefined
  const run = fold(records, form, library, session, records.moves, offers)
  if (before === undefined || run.phase !== 'waiting') return { form, run, agenda, lastTime: [], offers }
  const last = fold(records, form, library, before.session, before.moves, new Map())
  return { form, run, agenda, lastTime: spokenOrder(last), offers }
}

const fold = (
  records: MeetingRecords,
  form: Form,
  library: Library,
  session: KeptSession,
  moves: readonly KeptMove[],
  offers: MeetingRun['offers'],
): Run =>
  foldRun(
    agendaIn(records, form, library, session),
    membersIn(records),
    moves,
    guidesIn(records.space.members, session, moves),
    { roles: session.body.roles, brought: broughtIn(records, moves, offers) },
  )

const agendaIn = (
  { activity, sessions }: MeetingRecords,
  form: Form,
  { protocolOf }: Library,
  session: KeptSession,
): Agenda => agendaOf(form, activity.body, withPlace(form, activity.body, session, sessions), protocolOf)

/** The members who take part: guests read. Those who left the space stay in what they did before. */
export const membersIn = ({ space, leftAt }: Pick<MeetingRecords, 'space' | 'leftAt'>): readonly Person[] =>
  space.members
    .filter(({ body }) => body.role !== 'guest')
    .map(({ id, body }) => {
      const left = leftAt.get(id)
      return { id, name: body.name, ...(left !== undefined && { leftAt: left }) }
    })

const offersFor = (
  { offered, activity }: MeetingRecords,
  form: Form,
  { sheetOf }: Library,
): MeetingRun['offers'] => {
  const lived = form.meetings.flatMap(({ stages }) => stages).flatMap(({ from }) => from ?? [])
  return new Map(
    lived.flatMap((from) => {
      const sheet = sheetOf(activity.body, from.sheet)
      return sheet === undefined ? [] : [[from.sheet, offersOf(from, sheet, offered)] as const]
    }),
  )
}

/** Keepers beside the author are written down by name; some of them are in the round by that alone. */
const broughtIn = (
  { space }: Pick<MeetingRecords, 'space'>,
  moves: readonly KeptMove[],
  offers: MeetingRun['offers'],
): readonly Brought[] => {
  const byName = moves.flatMap(({ body: { who, name } }) => (who && name ? [[name, who] as const] : []))
  const idOf = new Map([...byName, ...space.members.map(({ id, body }) => [body.name, id] as const)])
  return [...offers].flatMap(([sheet, all]) =>
    all.map(({ id, author, signedUpAt, minutes, helpers }) => ({
      ...{ id, sheet, author, at: signedUpAt, lengthMs: minutes * 60_000 },
      keepers: [author, ...helpers.flatMap((name) => idOf.get(name) ?? [])],
    })),
  )
}
