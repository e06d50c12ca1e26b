import { dayString, type LocalDay, shiftDay } from './days.ts'

/** A school term in England and Wales, by date alone: no school's own calendar is known here. */
export interface Term {
  /** `2026-autumn`; sorts by year only. */
  readonly id: string
  /** “Autumn term 2026”. */
  readonly name: string
  readonly from: LocalDay
  readonly to: LocalDay
}

/**
 * The term a day falls in. Autumn is September to December; spring is January to the later of 31 March and Easter Sunday,
 * because schools break up for Easter; summer is what follows, to the end of August.
 */
export const guessedTermOf = (day: LocalDay): Term => {
  const year = Number(day.slice(0, 4))
  const springEnds = [`${year}-03-31`, easterSunday(year)].sort()[1] ?? ''
  if (day >= `${year}-09-01`) return term(year, 'Autumn', `${year}-09-01`, `${year}-12-31`)
  if (day <= springEnds) return term(year, 'Spring', `${year}-01-01`, springEnds)
  return term(year, 'Summer', shiftDay(springEnds, 1), `${year}-08-31`)
}

/** The terms from the latest day back to the earliest, latest first; at most `limit` of them. */
export const guessedTermsBetween = (earliest: LocalDay, latest: LocalDay, limit = 60): readonly Term[] => {
  const terms: Term[] = []
  for (let at = guessedTermOf(latest); terms.length < limit; at = guessedTermOf(shiftDay(at.from, -1))) {
    terms.push(at)
    if (at.from <= earliest) break
  }
  return terms
}

/** The first day of the school year that a day falls in: 1 September. */
export const schoolYearStart = (day: LocalDay): LocalDay => {
  const year = Number(day.slice(0, 4))
  return `${day >= `${year}-09-01` ? year : year - 1}-09-01`
}

const term = (year: number, season: string, from: LocalDay, to: LocalDay): Term => ({
  id: `${year}-${season.toLowerCase()}`,
  name: `${season} term ${year}`,
  from,
  to,
})

/** Easter Sunday by the Gregorian reckoning (the “anonymous” algorithm of 1876). */
const easterSunday = (year: number): LocalDay => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const skipped = Math.floor(century / 4)
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - skipped - moonShift + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * late + 114
  return dayString(year, Math.floor(sum / 31), (sum % 31) + 1)
}
