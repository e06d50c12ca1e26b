/** A calendar day where the teacher is, `YYYY-MM-DD`. */
export type LocalDay = string

const LOCALE = 'en-GB'
const formatters = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of an instant on this computer. */
export const localDayOf = (instant: Date): LocalDay => {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(instant.getFullYear()).padStart(4, '0')}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`
}

/** Days from one calendar day to another; negative when `to` is earlier. */
export const daysBetween = (from: LocalDay, to: LocalDay): number =>
  Math.round((utcNoon(to).getTime() - utcNoon(from).getTime()) / 86_400_000)

/** “Monday 23 November”, with the year when it isn't this one. */
export const longDay = (day: LocalDay, today: LocalDay): string =>
  dayIn(day, { weekday: 'long', day: 'numeric', month: 'long', ...yearIfOther(day, today) }).replace(',', '')

/** “23 November”, with the year when it isn't this one. */
export const shortDay = (day: LocalDay, today: LocalDay): string =>
  dayIn(day, { day: 'numeric', month: 'long', ...yearIfOther(day, today) })

/** “23 Nov”, for narrow places such as the foot of a chart. */
export const tinyDay = (day: LocalDay): string => dayIn(day, { day: 'numeric', month: 'short' })

/** “Mon”. */
export const weekdayShort = (day: LocalDay): string => dayIn(day, { weekday: 'short' })

/** “Nov”, with the year when it isn't this one: “Nov 2024”. */
export const monthShort = (day: LocalDay, today: LocalDay): string =>
  dayIn(day, { month: 'short', ...yearIfOther(day, today) })

/** “Mondays”. */
export const weekdayPlural = (day: LocalDay): string => `${dayIn(day, { weekday: 'long' })}s`

/** “November”, with the year when it isn't this one. */
export const monthName = (day: LocalDay, today: LocalDay): string =>
  dayIn(day, { month: 'long', ...yearIfOther(day, today) })

/** “Today”, “Yesterday”, “Thursday” within a week, else the day. */
export const nearDay = (day: LocalDay, today: LocalDay): string => {
  const ago = daysBetween(day, today)
  if (ago === 0) return 'Today'
  if (ago === 1) return 'Yesterday'
  return ago > 1 && ago < 7 ? dayIn(day, { weekday: 'long' }) : shortDay(day, today)
}

/** “today, 16:12”, “yesterday, 16:12”, “19 November, 16:12” for an instant in ms UTC. */
export const whenWords = (instantMs: number, now: Date): string => {
  const instant = new Date(instantMs)
  const near = nearDay(localDayOf(instant), localDayOf(now))
  const day = near === 'Today' || near === 'Yesterday' ? near.toLowerCase() : near
  return `${day}, ${clockTime(instantMs)}`
}

/** “16:12” for an instant in ms UTC, on this computer's clock. */
export const clockTime = (instantMs: number): string =>
  formatterFor({ hour: '2-digit', minute: '2-digit' }).format(instantMs)

const utcNoon = (day: LocalDay): Date => new Date(`${day}T12:00:00Z`)

const yearIfOther = (day: LocalDay, today: LocalDay): Intl.DateTimeFormatOptions =>
  day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }

const dayIn = (day: LocalDay, options: Intl.DateTimeFormatOptions): string => {
  const noon = utcNoon(day)
  return Number.isNaN(noon.getTime()) ? day : formatterFor({ ...options, timeZone: 'UTC' }).format(noon)
}

/** Making a formatter costs more than using it a hundred times, so each is made once. */
const formatterFor = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify(options)
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(LOCALE, options)
  formatters.set(key, made)
  return made
}
