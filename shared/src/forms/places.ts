/** Which meeting of an activity is its first and which its last: one that is lost hands that on. Pure, the same on all devices. */
import type { Session } from '../records/session.ts'
import type { Form, FormMeeting } from './form.ts'

/** Where a meeting lies among those of its activity, as far as agendas differ by it. */
export type Place = Exclude<FormMeeting['on'], 'chosen'>

/** A meeting as far as its place matters. */
export interface Placed {
  readonly id: string
  readonly body: Pick<Session, 'startsAt' | 'state' | 'meeting' | 'number'>
}

/** What is known of the activity: how many meetings were planned, where that was said. */
interface Course {
  readonly meetings?: number | undefined
}

/** A meeting's body with its place among `sessions`, all those of its activity in any order. */
export const withPlace = <One extends Placed>(
  form: Form,
  activity: Course,
  session: One,
  sessions: readonly Placed[],
): One['body'] & { readonly place: Place } => ({
  ...session.body,
  place: placeOf(form, activity, session.id, sessions),
})

/**
 * The place of a meeting. First is the earliest that was held or, before any was, the earliest to come; last the latest of all
 * once as many have a date as were planned. Lost ones are passed over. A meeting that names its agenda keeps it, and
 * nobody else has its place. Where a meeting's number tells of earlier ones that are not here, one of those was the first.
 */
export const placeOf = (
  form: Form,
  { meetings = form.meetingsPlanned }: Course,
  id: string,
  sessions: readonly Placed[],
): Place => {
  const kept = sessions
    .filter(({ body }) => body.state !== 'lost')
    .toSorted((a, b) => a.body.startsAt - b.body.startsAt || (a.id < b.id ? -1 : 1))
  const names = new Map(form.meetings.map(({ id: name, on }) => [name, on]))
  const named = ({ body }: Placed) => (body.meeting === undefined ? undefined : names.get(body.meeting))
  const taken = (place: Place) => kept.find((one) => named(one) === place)
  const free = kept.filter((one) => named(one) === undefined)

  const earliest = free.find(({ body }) => body.state === 'held') ?? free[0]
  const first = taken('first') ?? (earliest && isCounted(earliest, sessions) ? earliest : undefined)
  if (first?.id === id) return 'first'
  const isDated = meetings !== undefined && sessions.length >= meetings
  const latest = kept.at(-1)
  const last =
    taken('last') ?? (isDated && latest !== undefined && free.includes(latest) ? latest : undefined)
  return last?.id === id ? 'last' : 'every'
}

/** Whether the meeting that closes this way of working fell away: every date it had is over, and none of those held was its last. */
export const hasLostItsLast = (
  form: Form,
  { meetings = form.meetingsPlanned }: Course,
  sessions: readonly Placed[],
): boolean =>
  meetings !== undefined &&
  sessions.length >= meetings &&
  form.meetings.some(({ on }) => on === 'last') &&
  sessions.some(({ body }) => body.state === 'lost') &&
  sessions.every(
    ({ id, body }) => body.state !== 'planned' && placeOf(form, { meetings }, id, sessions) !== 'last',
  )

/** Whether all meetings before this one are here. */
const isCounted = ({ id, body }: Placed, sessions: readonly Placed[]): boolean =>
  sessions.filter((one) => one.id !== id && one.body.startsAt <= body.startsAt).length >= body.number - 1
