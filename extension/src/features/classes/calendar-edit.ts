/** Changes of the school calendar, each from one value to the next. */
import { type Calendar, schemeOf } from '@whatworked/shared/contexts/calendar'
import { type LocalDay, shiftDay } from '@whatworked/shared/contexts/days'
import {
  daysOfSchoolYear,
  type Stretch,
  schoolYearOf,
  usualYear,
} from '@whatworked/shared/contexts/school-years'

export type EnteredTerm = Calendar['terms'][number]
export type ClosedDays = Calendar['closed'][number]

/** The school years to show: this one, and every one that something was entered for; earliest first. */
export const yearsOf = (calendar: Calendar, today: LocalDay): readonly number[] => {
  const days = [today, ...[...calendar.terms, ...calendar.closed].map(({ from }) => from)]
  return [...new Set(days.map((day) => schoolYearOf(schemeOf(calendar), day)))].sort((a, b) => a - b)
}

/** What of a list lies in that school year, in the order of its days. */
export const inYear = <Days extends Stretch>(
  calendar: Calendar,
  list: readonly Days[],
  year: number,
): Days[] =>
  list
    .filter(({ from }) => schoolYearOf(schemeOf(calendar), from) === year)
    .sort((a, b) => a.from.localeCompare(b.from))

/** With the year as it usually runs, to be put right. */
export const withUsualYear = (calendar: Calendar, year: number, newId: () => string): Calendar => {
  const usual = usualYear(schemeOf(calendar), year)
  return {
    ...calendar,
    terms: [...calendar.terms, ...usual.terms.map((term) => ({ ...term, id: newId() }))],
    closed: [...calendar.closed, ...usual.closed.map((closed) => ({ ...closed, id: newId() }))],
  }
}

/** With one more term, two weeks after the last one of that year. */
export const withNewTerm = (calendar: Calendar, year: number, id: string): Calendar => {
  const terms = inYear(calendar, calendar.terms, year)
  const last = terms.at(-1)
  const from = last ? shiftDay(last.to, 14) : daysOfSchoolYear(schemeOf(calendar), year).from
  const term = { id, name: `Term ${terms.length + 1}`, from, to: shiftDay(from, 67) }
  return { ...calendar, terms: [...calendar.terms, term] }
}

/** What is wrong with a term as it was typed, in words for its teacher; undefined when it can be saved. */
export const termProblem = (term: EnteredTerm, others: readonly EnteredTerm[]): string | undefined => {
  const { from, to, halfTerm, name } = term
  if (name.trim() === '') return 'A term needs a name.'
  if (from === '' || to === '') return 'A term needs its first and its last day.'
  if (to < from) return 'It ends before it begins.'
  const over = others.find((other) => other.id !== term.id && other.from <= to && from <= other.to)
  if (over) return `It overlaps with ${over.name}.`
  if (halfTerm === undefined) return undefined
  if (halfTerm.from === '' || halfTerm.to === '') return 'The break needs both days, or neither.'
  if (halfTerm.to < halfTerm.from) return 'The break ends before it begins.'
  return halfTerm.from <= from || to <= halfTerm.to ? 'The break lies outside the term.' : undefined
}
