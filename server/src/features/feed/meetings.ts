/** The calendar of an account: the meetings of all spaces it is in, by space, way of working, place and time alone. */
import { calendarFile } from '@whatworked/shared/calendar-file/calendar-file'
import { meetingEvent } from '@whatworked/shared/calendar-file/meeting-event'
import { wayName } from '@whatworked/shared/calendar-file/way-name'
import { session } from '@whatworked/shared/records/session'
import * as v from 'valibot'
import type { Database, Rows } from '../../db/database.ts'
import { sql, statement } from '../../db/query.ts'

/** Meetings longer ago than this are left to the calendars that have them. */
const BACK_MS = 400 * 24 * 60 * 60 * 1000
const MOST_MEETINGS = 2_000

/** The text of an account's calendar. It says the same to every subscriber until a meeting changes. */
export const calendarOf = async (db: Database, account: string, nowMs: number): Promise<string> => {
  const [rows = []] = await db.read([
    statement(sql`
      select s.id, s.edited_at, s.body, about.body ->> '$.name', a.body ->> '$.form', a.body ->> '$.own.name'
      from members m
        join records about on about.stream = m.stream and about.id = m.stream
        join records s on s.stream = m.stream and s.type = 'session' and s.removed = 0
        join records a on a.stream = m.stream and a.id = s.parent and a.removed = 0
      where m.account = ${account} and m.left_at is null and s.body ->> '$.startsAt' > ${nowMs - BACK_MS}
      order by s.body ->> '$.startsAt' desc, s.id limit ${MOST_MEETINGS}`),
  ])
  return calendarFile('WhatWorked meetings', eventsOf(rows))
}

const eventsOf = (rows: Rows) =>
  rows.flatMap(([id, editedAt, body, space, form, own]) => {
    const read = v.safeParse(session, JSON.parse(String(body)))
    if (!read.success) return []
    return [
      meetingEvent({
        id: String(id),
        editedAt: Number(editedAt),
        body: read.output,
        space: String(space),
        way: wayName(String(form), own === null ? undefined : String(own)),
      }),
    ]
  })
