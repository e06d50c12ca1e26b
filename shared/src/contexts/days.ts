/** Arithmetic with calendar days, `YYYY-MM-DD`, which know no clock and no zone. */
export type LocalDay = string

/** The day of that year, month (1 to 12) and date; a date beyond the month runs on into the next. */
export const dayString = (year: number, month: number, date: number): LocalDay =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)

/** The day that many days later, or earlier. */
export const shiftDay = (day: LocalDay, days: number): LocalDay => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return dayString(year, month, date + days)
}

/** Monday is 1, Sunday 7 (ISO 8601). */
export const weekdayOf = (day: LocalDay): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7

/** The Monday of that day's week. */
export const mondayOf = (day: LocalDay): LocalDay => shiftDay(day, 1 - weekdayOf(day))

/** Days from one to another; negative when `to` is earlier. */
export const daysFromTo = (from: LocalDay, to: LocalDay): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)

/** Whether a stretch of days, both ends included, holds that day. */
export const isWithin = (
  day: LocalDay,
  stretch: { readonly from: LocalDay; readonly to: LocalDay },
): boolean => stretch.from <= day && day <= stretch.to
