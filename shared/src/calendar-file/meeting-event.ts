/** A meeting of a space as an event of a calendar: the space's name, the way of working, place and time, nothing else. */
import type { Session } from '../records/session.ts'
import type { CalendarEvent } from './calendar-file.ts'

/** What is known of a meeting. `editedAt` is ms UTC. */
export interface MeetingToTell {
  readonly id: string
  readonly editedAt: number
  readonly body: Pick<Session, 'startsAt' | 'minutes' | 'place' | 'state'>
  readonly space: string
  /** The way of working by its name, where it is known. */
  readonly way?: string | undefined
}

/** The event of a meeting; one that was lost is cancelled. */
export const meetingEvent = ({ id, editedAt, body, space, way }: MeetingToTell): CalendarEvent => ({
  uid: id,
  startsAt: body.startsAt,
  // An event without any length is a mistake in some calendars.
  minutes: Math.max(body.minutes, 1),
  summary: way === undefined || way === space ? space : `${space}: ${way}`,
  place: body.place,
  isCancelled: body.state === 'lost',
  changedAt: editedAt,
})
