/** Calendar files of the meetings on this computer: one, those of an activity, or all of a space. Made here, for the one who asks. */
import { calendarFile } from '@whatworked/shared/calendar-file/calendar-file'
import { meetingEvent } from '@whatworked/shared/calendar-file/meeting-event'
import { wayName } from '@whatworked/shared/calendar-file/way-name'
import { wallTimeOf } from '@whatworked/shared/contexts/zones'
import type { SpaceView } from '../space-queries.ts'
import type { KeptActivity, KeptSession } from './activity-queries.ts'

/** Meetings of one space, with the activities that they are of. */
export interface Meetings {
  readonly view: Pick<SpaceView, 'space'>
  readonly activities: readonly KeptActivity[]
  readonly sessions: readonly KeptSession[]
}

/** A file by its name and its text. */
export interface CalendarText {
  readonly name: string
  readonly text: string
}

const NAME_MOST = 60

/** The calendar of those meetings, named after their space and, where it is one meeting, after its day. */
export const calendarTextOf = ({ view, activities, sessions }: Meetings): CalendarText => {
  const space = view.space?.name ?? 'WhatWorked'
  const wayOf = (id: string) => {
    const activity = activities.find((one) => one.id === id)?.body
    return activity && wayName(activity.form, activity.own?.name)
  }
  const text = calendarFile(
    space,
    sessions.map(({ id, editedAt, body }) =>
      meetingEvent({ id, editedAt, body, space, way: wayOf(body.activity) }),
    ),
  )
  return { name: `${nameOf(view.space?.name ?? 'meetings')}${dayOf(sessions)}.ics`, text }
}

const nameOf = (space: string): string => space.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, NAME_MOST)

const dayOf = ([only, ...others]: readonly KeptSession[]): string => {
  if (only === undefined || others.length > 0) return ''
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return `-${wallTimeOf(only.body.startsAt, zone).day}`
}
