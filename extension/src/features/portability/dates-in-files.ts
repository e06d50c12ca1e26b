/** Days as other programs and people write them. */
import { dayString } from '@whatworked/shared/contexts/days'

/** Which comes first in `03/04/2026`. */
export type DayOrder = 'day-first' | 'month-first'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/
const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[,\s].*)?$/
const DAY_MONTH =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+(\p{L}{3,})\.?,?[\s-]+(\d{4}|\d{2})\b/u
const MONTH_DAY = /^(?:\p{L}+,\s+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u

/** The day in a text, or undefined where it names none that exists. */
export const dayIn = (text: string, order: DayOrder): string | undefined => {
  const said = text.trim()
  const iso = ISO.exec(said)
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = NUMBERS.exec(said)
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])]
    const [day, month] = order === 'day-first' ? [first, second] : [second, first]
    return real(yearOf(numbers[3]), month, day)
  }
  const dayMonth = DAY_MONTH.exec(said)
  if (dayMonth) return real(yearOf(dayMonth[3]), monthOf(dayMonth[2]), Number(dayMonth[1]))
  const monthDay = MONTH_DAY.exec(said)
  if (monthDay) return real(yearOf(monthDay[3]), monthOf(monthDay[1]), Number(monthDay[2]))
  return undefined
}

/** The order that all dates of a column allow; undefined where they allow both, or none. */
export const orderOfDates = (texts: readonly string[]): DayOrder | undefined => {
  const pairs = texts.flatMap((text) => {
    const numbers = NUMBERS.exec(text.trim())
    return numbers ? [[Number(numbers[1]), Number(numbers[2])] as const] : []
  })
  const isDayFirst = pairs.some(([first]) => first > 12)
  const isMonthFirst = pairs.some(([, second]) => second > 12)
  if (isDayFirst === isMonthFirst) return pairs.length === 0 ? 'day-first' : undefined
  return isDayFirst ? 'day-first' : 'month-first'
}

const yearOf = (text = ''): number => (text.length === 2 ? 2000 + Number(text) : Number(text))
const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** A day that exists, in a year that somebody alive may have taught in. */
const real = (year: number, month: number, day: number): string | undefined => {
  if (year < 1940 || year > 2200 || month < 1 || month > 12 || day < 1) return undefined
  const made = dayString(year, month, day)
  return made.slice(5, 7) === String(month).padStart(2, '0') ? made : undefined
}
