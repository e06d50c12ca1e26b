import { type CalendarDate, parseDate, startOfWeek } from '@internationalized/date'
import { type LocalDay, monthName } from '../../ui/dates.ts'

/** The heading that a day stands under in the timeline: near days by name, the rest of this month, then months. */
export const groupOf = (day: LocalDay, today: LocalDay): string => {
  if (day > today) return 'Later'
  const now = parseDate(today)
  const then = parseDate(day)
  if (day === today) return 'Today'
  if (day === now.subtract({ days: 1 }).toString()) return 'Yesterday'
  const weeks = (mondayOf(now).toDate('UTC').getTime() - mondayOf(then).toDate('UTC').getTime()) / WEEK_MS
  if (weeks === 0) return 'This week'
  if (weeks === 1) return 'Last week'
  const month = monthName(day, today)
  return day.slice(0, 7) === today.slice(0, 7) ? `Earlier in ${month}` : month
}

const WEEK_MS = 7 * 86_400_000

/** The Monday of a day's week, as schools count. */
const mondayOf = (day: CalendarDate): CalendarDate => startOfWeek(day, 'en-GB', 'mon')
