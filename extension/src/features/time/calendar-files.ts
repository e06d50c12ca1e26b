/** Calendar files of the meetings on this computer: one meeting, or all of a space. Made here, for the one who asks. */
import { calendarFile } from '@whatworked/shared/calendar-file/calendar-file'
import { meetingEvent } from '@whatworked/shared/calendar-file/meeting-event'
import { wayName } from '@whatworked/shared/calendar-file/way-name'
import type { GroupTime } from '../../data/activities/time-queries.ts'
import { saveFile } from '../../ui/save-file.ts'

type Meetings = Pick<GroupTime, 'view' | 'activities' | 'sessions'>

/** The text of a calendar with those meetings. */
export const icsOf = ({ view, activities, sessions }: Meetings): string => {
  const space = view.space?.name ?? 'WhatWorked'
  const wayOf = (id: string) => {
    const activity = activities.find((one) => one.id === id)?.body
    return activity && wayName(activity.form, activity.own?.name)
  }
  return calendarFile(
    space,
    sessions.map(({ id, editedAt, body }) =>
      meetingEvent({ id, editedAt, body, space, way: wayOf(body.activity) }),
    ),
  )
}

/** Saves them as a file that calendar programs open. */
export const saveIcs = (meetings: Meetings): void => {
  const name = (meetings.view.space?.name ?? 'meetings').replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)
  saveFile(`${name}.ics`, new Blob([icsOf(meetings)], { type: 'text/calendar;charset=utf-8' }))
}
