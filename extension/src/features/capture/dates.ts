/** Dates as pages write them, kept at the precision they have: a year stays a year. */

/** `[year]`, `[year, month]` or `[year, month, day]`, as CSL-JSON has it. */
export type DateParts = [number] | [number, number] | [number, number, number]

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'janv', 'ene', 'gen', 'januar', 'janu'],
  ['feb', 'fév', 'fev', 'février', 'fevr'],
  ['mar', 'mär', 'maa', 'mrt', 'maerz'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'maj', 'mei', 'mag', 'mayo'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'août', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'out', 'ott'],
  ['nov'],
  ['dec', 'déc', 'dez', 'dic'],
]

const monthOf = (word: string): number | undefined => {
  const lower = word.toLowerCase()
  const found = MONTHS.findIndex((names) => names.some((name) => lower.startsWith(name)))
  return found < 0 ? undefined : found + 1
}

const THIS_YEAR_AND_NEXT = 1

const valid = (year: number, month?: number, day?: number): DateParts | undefined => {
  if (year < 1500 || year > new Date().getUTCFullYear() + THIS_YEAR_AND_NEXT) return undefined
  if (month === undefined || month < 1 || month > 12) return [year]
  if (day === undefined || day < 1 || day > 31) return [year, month]
  return [year, month, day]
}

const n = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits)

type Reading = (words: string, isAmerican: boolean) => DateParts | undefined

/** From the most certain way of writing to the least; each looks anywhere in a short text. */
const READINGS: readonly Reading[] = [
  (words) => {
    const m = /\b(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/.exec(words)
    return m ? valid(Number(m[1]), n(m[2]), n(m[3])) : undefined
  },
  (words) => {
    const m = /(\d{4}) ?年 ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?/.exec(words)
    return m ? valid(Number(m[1]), n(m[2]), n(m[3])) : undefined
  },
  (words) => {
    const m =
      /\b(\d{1,2})(?:st|nd|rd|th|er|\.)?(?: de| of)?[ -](\p{L}{3,12})\.?,?(?: de)?[ -,]+(\d{4})\b/u.exec(
        words,
      )
    const month = m ? monthOf(m[2] ?? '') : undefined
    return m && month ? valid(Number(m[3]), month, n(m[1])) : undefined
  },
  (words) => {
    const m = /(?<!\p{L})(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/u.exec(words)
    const month = m ? monthOf(m[1] ?? '') : undefined
    return m && month ? valid(Number(m[3]), month, n(m[2])) : undefined
  },
  (words) => {
    const m = /(?<!\p{L})(\p{L}{3,12})\.?,? (?:de )?(\d{4})\b/u.exec(words)
    const month = m ? monthOf(m[1] ?? '') : undefined
    return m && month ? valid(Number(m[2]), month) : undefined
  },
  (words, isAmerican) => {
    const m = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/.exec(words)
    if (!m) return undefined
    const [first, second] = [Number(m[1]), Number(m[2])]
    const isMonthFirst = first <= 12 && (second > 12 || (isAmerican && words.includes('/')))
    return isMonthFirst ? valid(Number(m[3]), first, second) : valid(Number(m[3]), second, first)
  },
  (words) => {
    const m = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(words)
    return m ? valid(Number(m[1]), n(m[2]), n(m[3])) : undefined
  },
  (words) => {
    const ms = /^1\d{12}$/.test(words)
      ? Number(words)
      : /^1\d{9}$/.test(words)
        ? Number(words) * 1000
        : undefined
    if (ms === undefined) return undefined
    const day = new Date(ms)
    return valid(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())
  },
  (words) => {
    const m = /^\(?(\d{4})(?:[-–]\d{2,4})?\)?$/.exec(words)
    return m ? valid(Number(m[1])) : undefined
  },
]

/**
 * The date in a short text, or undefined. `language` decides 3/4/2026: the third of April unless it is American.
 * Times of day and zones are ignored: what counts is the day as the publisher wrote it.
 */
export const readDate = (written: string | undefined, language?: string): DateParts | undefined => {
  const words = written?.trim().slice(0, 120) ?? ''
  for (const read of READINGS) {
    const found = read(words, /^en-us/i.test(language ?? ''))
    if (found !== undefined) return found
  }
  return undefined
}

/** A day in an address: /2016/11/29/ or /2016-11-29-title; undefined when there is none. */
export const dateInAddress = (address: string): DateParts | undefined => {
  const m = /[/-](19[89]\d|20\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/.-])/.exec(address)
  if (m) return valid(Number(m[1]), n(m[2]), n(m[3]))
  const packed = /[/_-](20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_-])/.exec(address)
  return packed ? valid(Number(packed[1]), n(packed[2]), n(packed[3])) : undefined
}
