/** The school's year as a teacher entered it; a year that nobody entered is taken as it usually runs. */
import type { Setting } from '../records/setting.ts'
import { isWithin, type LocalDay, mondayOf, shiftDay, weekdayOf } from './days.ts'
import type { Scheme } from './schemes.ts'
import { daysOfSchoolYear, type Stretch, schoolYearOf, type UsualTerm, usualYear } from './school-years.ts'

export type Calendar = Setting<'calendar'>
type NamedStretch = Stretch & { readonly name: string }

/** A term as lists show it, with its year: “Autumn term 2026”. */
export interface Term extends NamedStretch {
  readonly id: string
}

/** The scheme that years are guessed by; England's until another one was chosen. */
export const schemeOf = (calendar: Calendar): Scheme => calendar.scheme ?? 'ENG'

/** Whether anybody entered terms of that day's school year. */
export const isEntered = (calendar: Calendar, day: LocalDay): boolean =>
  enteredTerms(calendar, schoolYearOf(schemeOf(calendar), day)).length > 0

/** The term a day falls in; in the holidays between terms that were entered, none. */
export const termOf = (calendar: Calendar, day: LocalDay): Term | undefined =>
  termsOfYear(calendar, schoolYearOf(schemeOf(calendar), day)).find((term) => isWithin(day, term))

/** The terms from the latest day back to the earliest, latest first; at most `limit` of them. */
export const termsBetween = (
  calendar: Calendar,
  earliest: LocalDay,
  latest: LocalDay,
  limit = 60,
): readonly Term[] => {
  const [first, last] = [earliest, latest].map((day) => schoolYearOf(schemeOf(calendar), day)) as [
    number,
    number,
  ]
  const terms: Term[] = []
  for (let year = last; year >= first && terms.length < limit; year--) {
    const ofYear = termsOfYear(calendar, year).filter(({ from, to }) => from <= latest && earliest <= to)
    terms.push(...ofYear.reverse())
  }
  return terms.slice(0, limit)
}

/** The first day of the school year that goes on that day, or that ended last. */
export const schoolYearStart = (calendar: Calendar, day: LocalDay): LocalDay => {
  const year = schoolYearOf(schemeOf(calendar), day)
  const start = firstDayOf(calendar, year)
  return start <= day ? start : firstDayOf(calendar, year - 1)
}

/**
 * The half-term a day falls in: “Autumn 1” before the break, “Autumn 2” after it. Without a break, a term has no halves
 * and its own name is the answer. A day in a break or in the holidays belongs to none.
 */
export const halfTermOf = (calendar: Calendar, day: LocalDay): NamedStretch | undefined => {
  const year = schoolYearOf(schemeOf(calendar), day)
  const entered = enteredTerms(calendar, year)
  const terms: readonly (UsualTerm | Calendar['terms'][number])[] =
    entered.length > 0 ? entered : usualYear(schemeOf(calendar), year).terms
  const term = terms.find((each) => isWithin(day, each))
  if (term === undefined) return undefined
  const { halfTerm, name, from, to } = term
  if (halfTerm === undefined) return { name, from, to }
  if (day < halfTerm.from) return { name: `${name} 1`, from, to: shiftDay(halfTerm.from, -1) }
  if (day > halfTerm.to) return { name: `${name} 2`, from: shiftDay(halfTerm.to, 1), to }
  return undefined
}

/** Whether there is school that day as far as is known: a weekday in a term, not in its break, not closed. */
export const isSchoolDay = (calendar: Calendar, day: LocalDay): boolean => {
  if (weekdayOf(day) > 5 || calendar.closed.some((closed) => isWithin(day, closed))) return false
  return !isEntered(calendar, day) || halfTermOf(calendar, day) !== undefined
}

/** Whether a week has lessons: by the calendar, or where it says nothing by how the year usually runs. */
export const isSchoolWeek = (calendar: Calendar, day: LocalDay): boolean =>
  [0, 1, 2, 3, 4]
    .map((days) => shiftDay(mondayOf(day), days))
    .some((each) => isSchoolDay(calendar, each) && halfTermOf(calendar, each) !== undefined)

const byFrom = (a: Stretch, b: Stretch): number => a.from.localeCompare(b.from)

const enteredTerms = (calendar: Calendar, year: number): Calendar['terms'] => {
  const days = daysOfSchoolYear(schemeOf(calendar), year)
  return calendar.terms.filter(({ from }) => isWithin(from, days)).sort(byFrom)
}

const termsOfYear = (calendar: Calendar, year: number): readonly Term[] => {
  const entered = enteredTerms(calendar, year)
  if (entered.length === 0) return guessedTerms(schemeOf(calendar), year)
  return entered.map(({ id, name, from, to }) => ({ id, name: withYear(name, from), from, to }))
}

/** The terms of a year that nobody entered: without gaps, because an entry of the holidays has to be found as well. */
const guessedTerms = (scheme: Scheme, year: number): readonly Term[] => {
  const { terms } = usualYear(scheme, year)
  const days = daysOfSchoolYear(scheme, year)
  return terms.map(({ name, from }, at) => ({
    id: `${from.slice(0, 4)}-${name.toLowerCase().replaceAll(' ', '-')}`,
    name: withYear(name, from),
    from: at === 0 ? days.from : from,
    to: shiftDay(terms[at + 1]?.from ?? shiftDay(days.to, 1), -1),
  }))
}

const firstDayOf = (calendar: Calendar, year: number): LocalDay =>
  (enteredTerms(calendar, year)[0] ?? usualYear(schemeOf(calendar), year).terms[0])?.from ??
  daysOfSchoolYear(schemeOf(calendar), year).from

const withYear = (name: string, from: LocalDay): string => {
  if (/\d{4}/.test(name)) return name
  return `${/^(autumn|spring|summer|fall)$/i.test(name) ? `${name} term` : name} ${from.slice(0, 4)}`
}
