/** A calendar file (RFC 5545) that every calendar program reads. Pure: the same meetings give the same text. */
import { contentLine, escapeText, utcTime } from './content-line.ts'

/** One meeting as calendars have it. Times are ms UTC. */
export interface CalendarEvent {
  /** The same for good, so that a file opened twice or a feed read again changes the meeting and adds none. */
  readonly uid: string
  readonly startsAt: number
  readonly minutes: number
  readonly summary: string
  readonly place?: string | undefined
  readonly description?: string | undefined
  /** It does not take place; calendars strike it through. */
  readonly isCancelled?: boolean
  readonly changedAt: number
}

/** How often a subscriber is asked to come back. */
const REFRESH = 'PT1H'
/** SEQUENCE counts from here in seconds: it grows with each change on every device and stays a 32-bit number. */
const SEQUENCE_FROM = Date.UTC(2020, 0, 1)

/** The text of a calendar with its name, in the order of dates. Send it as `text/calendar; charset=utf-8`. */
export const calendarFile = (name: string, events: readonly CalendarEvent[]): string =>
  [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//WhatWorked//Meetings//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('NAME', escapeText(name)),
    contentLine('X-WR-CALNAME', escapeText(name)),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', REFRESH),
    contentLine('X-PUBLISHED-TTL', REFRESH),
    ...events.toSorted((a, b) => a.startsAt - b.startsAt || (a.uid < b.uid ? -1 : 1)).map(eventLines),
    contentLine('END', 'VCALENDAR'),
  ].join('')

const eventLines = (event: CalendarEvent): string =>
  [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', event.uid),
    contentLine('DTSTAMP', utcTime(event.changedAt)),
    contentLine('LAST-MODIFIED', utcTime(event.changedAt)),
    contentLine('SEQUENCE', String(Math.max(0, Math.floor((event.changedAt - SEQUENCE_FROM) / 1_000)))),
    contentLine('DTSTART', utcTime(event.startsAt)),
    contentLine('DTEND', utcTime(event.startsAt + event.minutes * 60_000)),
    contentLine('SUMMARY', escapeText(event.summary)),
    ...textLine('LOCATION', event.place),
    ...textLine('DESCRIPTION', event.description),
    contentLine('STATUS', event.isCancelled ? 'CANCELLED' : 'CONFIRMED'),
    contentLine('TRANSP', event.isCancelled ? 'TRANSPARENT' : 'OPAQUE'),
    contentLine('END', 'VEVENT'),
  ].join('')

const textLine = (name: string, text: string | undefined): string[] =>
  text?.trim() ? [contentLine(name, escapeText(text.trim()))] : []
