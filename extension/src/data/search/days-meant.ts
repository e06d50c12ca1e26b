/** Days in words, as they stand in filters: `since:september`, `before:2025-03`, `in:autumn`, `in:last-week`. */
import { termOf, termsBetween } from '@whatworked/shared/contexts/calendar'
import { dayString, type LocalDay, mondayOf, shiftDay, weekdayOf } from '@whatworked/shared/contexts/days'
import { foldText } from '@whatworked/shared/text'
import type { FilterMeaning } from './filter-words.ts'
import type { FilterWorld } from './parse-query.ts'

type Stretch = { readonly from: LocalDay; readonly to: LocalDay }

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** How many terms back a term is looked for by its name. */
const TERMS_BACK = 120
const EARLIEST = '1990-01-01'

/** What a filter of days leaves; undefined when its name is none of theirs, or the days can't be read. */
export const daysMeant = (name: string, value: string, world: FilterWorld): FilterMeaning | undefined => {
  const stretch = ['since', 'after', 'before', 'in', 'on'].includes(name)
    ? stretchOf(value, world)
    : undefined
  if (stretch === undefined) return undefined
  if (name === 'since') return { label: `Since ${value}`, from: stretch.from }
  if (name === 'after') return { label: `After ${value}`, from: shiftDay(stretch.to, 1) }
  if (name === 'before') return { label: `Before ${value}`, to: shiftDay(stretch.from, -1) }
  return { label: `In ${value}`, ...stretch }
}

/** The stretch of days that words mean, the latest that has begun by today. */
const stretchOf = (value: string, world: FilterWorld): Stretch | undefined => {
  const words = value.replaceAll(/[-\s]+/g, ' ')
  return (
    ofNumbers(value) ??
    ofToday(words, world) ??
    ofMonth(words, world.today) ??
    ofWeekday(words, world.today) ??
    ofTerm(words, world)
  )
}

const ofNumbers = (value: string): Stretch | undefined => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(value) ?? []
  if (year === undefined) return undefined
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)]
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined
  if (day !== undefined) return { from: dayString(y, m, d), to: dayString(y, m, d) }
  return month === undefined ? { from: `${year}-01-01`, to: `${year}-12-31` } : monthOf(y, m)
}

const ofToday = (words: string, { today, calendar }: FilterWorld): Stretch | undefined => {
  const monday = mondayOf(today)
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  switch (words) {
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: shiftDay(today, -1), to: shiftDay(today, -1) }
    case 'this week':
      return { from: monday, to: shiftDay(monday, 6) }
    case 'last week':
      return { from: shiftDay(monday, -7), to: shiftDay(monday, -1) }
    case 'this month':
      return monthOf(year, month)
    case 'last month':
      return monthOf(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1)
    case 'this year':
      return { from: `${year}-01-01`, to: `${year}-12-31` }
    case 'last year':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
    case 'this term':
      return termOf(calendar, today)
    default:
      return undefined
  }
}

const ofMonth = (words: string, today: LocalDay): Stretch | undefined => {
  const [, name = '', given] = /^(\p{L}{3,})(?: (\d{4}))?$/u.exec(words) ?? []
  const at = MONTHS.findIndex((month) => name !== '' && month.startsWith(name))
  if (at < 0) return undefined
  const thisYear = Number(today.slice(0, 4))
  const latest = dayString(thisYear, at + 1, 1) <= today ? thisYear : thisYear - 1
  return monthOf(given === undefined ? latest : Number(given), at + 1)
}

const ofWeekday = (words: string, today: LocalDay): Stretch | undefined => {
  const at = WEEKDAYS.findIndex((day) => words.length >= 3 && day.startsWith(words))
  if (at < 0) return undefined
  const day = shiftDay(today, -((weekdayOf(today) - (at + 1) + 7) % 7))
  return { from: day, to: day }
}

/** A term by its name, the latest first: “autumn”, “autumn 2025”. */
const ofTerm = (words: string, { calendar, today }: FilterWorld): Stretch | undefined => {
  const wanted = words.split(' ').filter((word) => word !== '')
  return termsBetween(calendar, EARLIEST, today, TERMS_BACK).find(({ name }) => {
    const named = foldText(name).split(' ')
    return wanted.length > 0 && wanted.every((word) => named.some((one) => one.startsWith(word)))
  })
}

const monthOf = (year: number, month: number): Stretch => ({
  from: dayString(year, month, 1),
  to: shiftDay(dayString(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1), -1),
})
