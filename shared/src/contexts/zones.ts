/** Times on the wall of a place: a meeting at 15:45 stays at 15:45 when the clocks change. */
import type { LocalDay } from './days.ts'

/** A day and a time, `HH:MM`, as the clock on a wall shows them. */
export interface WallTime {
  readonly day: LocalDay
  readonly time: string
}

const DAY_MS = 86_400_000
const formatters = new Map<string, Intl.DateTimeFormat | undefined>()

/** The instant, ms UTC, at which that place's clock shows this. A time that a change of clocks leaves out comes an hour later; one that it gives twice is the first. */
export const instantOf = ({ day, time }: WallTime, zone: string): number => {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  const offsets = [asUtc - DAY_MS, asUtc + DAY_MS].map((near) => offsetAt(near, zone))
  const candidates = offsets.map((offset) => asUtc - offset).sort((a, b) => a - b)
  const shown = candidates.find((instant) => instant + offsetAt(instant, zone) === asUtc)
  return shown ?? asUtc - (offsets[0] ?? 0)
}

/** What that place's clock shows at an instant, ms UTC. */
export const wallTimeOf = (instant: number, zone: string): WallTime => {
  const [day = '', clock = ''] = new Date(instant + offsetAt(instant, zone)).toISOString().split('T')
  return { day, time: clock.slice(0, 5) }
}

/** Whether this device knows the zone. */
export const isZone = (zone: string): boolean => formatterFor(zone) !== undefined

/** The time so many minutes after `HH:MM`, on the same wall; past midnight it begins anew. */
export const clockAfter = (time: string, minutes: number): string => {
  const [hours = 0, past = 0] = time.split(':').map(Number)
  const sum = (((hours * 60 + past + minutes) % 1_440) + 1_440) % 1_440
  return [Math.floor(sum / 60), sum % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** How far that place's clock is ahead of UTC, ms; a zone that nobody knows counts as UTC. */
const offsetAt = (instant: number, zone: string): number => {
  const parts = formatterFor(zone)?.formatToParts(instant)
  if (parts === undefined) return 0
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(
    number('year'),
    number('month') - 1,
    number('day'),
    number('hour'),
    number('minute'),
    number('second'),
  )
  return shown - Math.floor(instant / 1_000) * 1_000
}

/** Making a formatter costs far more than using it, so each zone has one. */
const formatterFor = (zone: string): Intl.DateTimeFormat | undefined => {
  if (formatters.has(zone)) return formatters.get(zone)
  const made = makeFormatter(zone)
  formatters.set(zone, made)
  return made
}

const makeFormatter = (timeZone: string): Intl.DateTimeFormat | undefined => {
  const digits = '2-digit'
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: digits,
      day: digits,
      hour: digits,
      minute: digits,
      second: digits,
    })
  } catch {
    // A zone that another device knows and this one doesn't.
    return undefined
  }
}
