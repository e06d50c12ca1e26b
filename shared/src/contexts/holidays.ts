/** Days without lessons, and what they are called: as they were entered, else as the year usually runs. */
import { type Calendar, halfTermOf, isEntered, schemeOf } from './calendar.ts'
import { isWithin, type LocalDay, mondayOf, shiftDay } from './days.ts'
import { schoolYearOf, usualYear } from './school-years.ts'

/** Why there are no lessons that day, as it stands in a sentence (“half term”); undefined on a day with lessons, and for a weekend in term. */
export const holidayOf = (calendar: Calendar, day: LocalDay): string | undefined => {
  const closed = calendar.closed.find((each) => isWithin(day, each))
  if (closed !== undefined) return closed.name ?? 'a day without lessons'
  if (isInTerm(calendar, day)) return undefined
  return isInBreak(calendar, day) ? 'half term' : holidayName(calendar, day)
}

/** Whether lessons are held in that week, from Monday to Friday, as far as is known. */
export const isTeachingWeek = (calendar: Calendar, day: LocalDay): boolean =>
  weekdaysOf(day).some((each) => holidayOf(calendar, each) === undefined)

/** What a week without lessons is called; undefined for a teaching week. */
export const holidayWeekOf = (calendar: Calendar, day: LocalDay): string | undefined =>
  isTeachingWeek(calendar, day)
    ? undefined
    : weekdaysOf(day)
        .map((each) => holidayOf(calendar, each))
        .find((name) => name !== undefined)

/** A year of which only the beginning was entered runs on as it usually does. */
const withUsual = (calendar: Calendar, day: LocalDay): Calendar => {
  const year = schoolYearOf(schemeOf(calendar), day)
  const ends = calendar.terms
    .filter(({ from }) => schoolYearOf(schemeOf(calendar), from) === year)
    .map(({ to }) => to)
  const isPast = isEntered(calendar, day) && ends.every((end) => end < day)
  return isPast ? { ...calendar, terms: [] } : calendar
}

const isInTerm = (calendar: Calendar, day: LocalDay): boolean =>
  halfTermOf(withUsual(calendar, day), day) !== undefined

const isInBreak = (calendar: Calendar, day: LocalDay): boolean => {
  const meant = withUsual(calendar, day)
  const terms = isEntered(meant, day)
    ? meant.terms
    : usualYear(schemeOf(meant), schoolYearOf(schemeOf(meant), day)).terms
  return terms.some((term) => isWithin(day, term))
}

/** Named by its season, as people do who look forward to it. */
const holidayName = (calendar: Calendar, day: LocalDay): string => {
  const month = Number(day.slice(5, 7))
  const isSouth = schemeOf(calendar) === 'AUS'
  if (month === 12 || month === 1) return isSouth ? 'the summer holidays' : 'the Christmas holidays'
  if (isSouth) return 'the holidays'
  if (month === 3 || month === 4) return 'the Easter holidays'
  return month >= 6 && month <= 9 ? 'the summer holidays' : 'the holidays'
}

const weekdaysOf = (day: LocalDay): LocalDay[] => [0, 1, 2, 3, 4].map((days) => shiftDay(mondayOf(day), days))
