/** The school's year as a teacher entered it, or as it can be guessed from the date alone. */
import type { Setting } from '../records/setting.ts'
import { isWithin, type LocalDay, shiftDay, weekdayOf } from './days.ts'
import { guessedTermOf } from './guessed-terms.ts'

export type Calendar = Setting<'calendar'>
type Stretch = { readonly name: string; readonly from: LocalDay; readonly to: LocalDay }

/** The term a day falls in; in holidays between terms that were entered, none. */
export const termOf = (calendar: Calendar, day: LocalDay): Stretch | undefined => {
  const entered = calendar.terms.find((term) => isWithin(day, term))
  if (entered !== undefined) return entered
  return isEntered(calendar, day) ? undefined : guessedTermOf(day)
}

/**
 * The half-term a day falls in: “Autumn 1” before the break, “Autumn 2” after it. Without a break entered, a term has no
 * halves and its own name is the answer. A day in a break belongs to none.
 */
export const halfTermOf = (calendar: Calendar, day: LocalDay): Stretch | undefined => {
  const term = calendar.terms.find((each) => isWithin(day, each))
  if (term === undefined) return isEntered(calendar, day) ? undefined : guessedTermOf(day)
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

/** Whether the calendar speaks about that day's school year at all. */
const isEntered = (calendar: Calendar, day: LocalDay): boolean => {
  const near = { from: shiftDay(day, -120), to: shiftDay(day, 120) }
  return calendar.terms.some((term) => term.from <= near.to && near.from <= term.to)
}
