/** Which school year a day belongs to, and how a scheme's school year usually runs: a start to correct, never a fact. */
import { dayString, type LocalDay, mondayOf, shiftDay, weekdayOf } from './days.ts'
import type { Scheme } from './schemes.ts'

/** Days from one to another, both included. */
export type Stretch = { readonly from: LocalDay; readonly to: LocalDay }

/** A term with the break inside it. */
export type UsualTerm = Stretch & { readonly name: string; readonly halfTerm?: Stretch }

/** The terms of a year and its other days without lessons. */
export interface UsualYear {
  readonly terms: readonly UsualTerm[]
  /** Days without lessons inside the terms. */
  readonly closed: readonly (Stretch & { readonly name: string })[]
}

/** The day in the long holidays from which the next school year counts, `MM-DD`. */
const TURN: Readonly<Partial<Record<Scheme, string>>> = { AUS: '01-01', USA: '07-15' }
const turnOf = (scheme: Scheme): string => TURN[scheme] ?? '08-01'

/** The calendar year in which that day's school year begins. */
export const schoolYearOf = (scheme: Scheme, day: LocalDay): number => {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= turnOf(scheme) ? year : year - 1
}

/** All days of the school year that begins in `year`, holidays included. */
export const daysOfSchoolYear = (scheme: Scheme, year: number): Stretch => ({
  from: `${year}-${turnOf(scheme)}`,
  to: shiftDay(`${year + 1}-${turnOf(scheme)}`, -1),
})

/** “2026–27”; “2026” where it is one with the calendar year. */
export const schoolYearName = (scheme: Scheme, year: number): string =>
  scheme === 'AUS' ? `${year}` : `${year}–${String((year + 1) % 100).padStart(2, '0')}`

/**
 * How that year usually runs. General knowledge of common patterns, not any authority's published dates: councils,
 * states and schools differ by weeks, which is why it is only offered to be corrected.
 */
export const usualYear = (scheme: Scheme, year: number): UsualYear => {
  if (scheme === 'AUS') return australianYear(year)
  if (scheme === 'USA') return americanYear(year)
  if (scheme === 'SCO') return scottishYear(year)
  return threeTerms(scheme, year)
}

/** England, Wales, Northern Ireland and Ireland; IB schools, which follow their country, begin with the same. */
const threeTerms = (scheme: Scheme, year: number): UsualYear => {
  const isIsland = scheme === 'NIR' || scheme === 'IRL'
  const next = year + 1
  const mayBreak = weekFrom(lastMondayOfMay(next))
  const { springTo, summerFrom } = aroundEaster(next)
  return {
    terms: [
      {
        name: 'Autumn',
        from: schoolDayFrom(`${year}-09-01`),
        to: fridayBy(`${year}-12-20`),
        halfTerm: weekFrom(mondayOf(`${year}-10-28`)),
      },
      {
        name: 'Spring',
        from: mondayFrom(`${next}-01-03`),
        to: springTo,
        halfTerm: weekFrom(mondayFrom(`${next}-02-12`)),
      },
      {
        name: 'Summer',
        from: summerFrom,
        to: isIsland ? schoolDayBy(`${next}-06-30`) : schoolDayBy(`${next}-07-21`),
        ...(!isIsland && { halfTerm: mayBreak }),
      },
    ],
    closed: [oneDay('Early May bank holiday', mondayFrom(`${next}-05-01`))],
  }
}

const scottishYear = (year: number): UsualYear => {
  const next = year + 1
  const { springTo, summerFrom } = aroundEaster(next)
  const october = mondayFrom(`${year}-10-09`)
  return {
    terms: [
      { name: 'Term 1', from: schoolDayFrom(`${year}-08-17`), to: shiftDay(october, -3) },
      { name: 'Term 2', from: shiftDay(october, 14), to: fridayBy(`${year}-12-22`) },
      { name: 'Term 3', from: mondayFrom(`${next}-01-05`), to: springTo },
      { name: 'Term 4', from: summerFrom, to: fridayBy(`${next}-06-28`) },
    ],
    closed: [oneDay('May Day', mondayFrom(`${next}-05-01`))],
  }
}

const americanYear = (year: number): UsualYear => {
  const next = year + 1
  const thanksgiving = shiftDay(mondayFrom(`${year}-11-19`), 3)
  return {
    terms: [
      { name: 'Fall', from: mondayFrom(`${year}-08-19`), to: fridayBy(`${year}-12-20`) },
      {
        name: 'Spring',
        from: mondayFrom(`${next}-01-04`),
        to: fridayBy(`${next}-06-07`),
        halfTerm: weekFrom(mondayFrom(`${next}-03-15`)),
      },
    ],
    closed: [
      oneDay('Labor Day', mondayFrom(`${year}-09-01`)),
      { name: 'Thanksgiving', from: thanksgiving, to: shiftDay(thanksgiving, 1) },
      oneDay('Martin Luther King Jr. Day', mondayFrom(`${next}-01-15`)),
      oneDay('Presidents’ Day', mondayFrom(`${next}-02-15`)),
      oneDay('Memorial Day', lastMondayOfMay(next)),
    ],
  }
}

/** Four terms of about ten weeks inside one calendar year, two weeks between them. */
const australianYear = (year: number): UsualYear => {
  const springs = [mondayFrom(`${year}-04-19`), mondayFrom(`${year}-07-15`), mondayFrom(`${year}-10-05`)]
  const [second = '', third = '', fourth = ''] = springs
  return {
    terms: [
      { name: 'Term 1', from: shiftDay(mondayFrom(`${year}-01-27`), 1), to: shiftDay(second, -17) },
      { name: 'Term 2', from: second, to: shiftDay(third, -17) },
      { name: 'Term 3', from: third, to: shiftDay(fourth, -17) },
      { name: 'Term 4', from: fourth, to: fridayBy(`${year}-12-18`) },
    ],
    closed: [oneDay('Anzac Day', `${year}-04-25`)],
  }
}

/** When spring ends and summer begins: schools break up for two weeks around Easter, in April where Easter is late. */
const aroundEaster = (year: number): { springTo: LocalDay; summerFrom: LocalDay } => {
  const easter = easterSunday(year)
  const maundyThursday = shiftDay(easter, -3)
  const springTo =
    easter < `${year}-04-01` ? maundyThursday : fridayBy([maundyThursday, `${year}-04-05`].sort()[0] ?? '')
  const back = shiftDay(mondayOf(springTo), 21)
  return { springTo, summerFrom: back === shiftDay(easter, 1) ? shiftDay(back, 1) : back }
}

const oneDay = (name: string, day: LocalDay) => ({ name, from: day, to: day })
const weekFrom = (monday: LocalDay): Stretch => ({ from: monday, to: shiftDay(monday, 4) })
const mondayFrom = (day: LocalDay): LocalDay => mondayOf(shiftDay(day, 6))
const fridayBy = (day: LocalDay): LocalDay => shiftDay(mondayOf(shiftDay(day, -4)), 4)
const schoolDayFrom = (day: LocalDay): LocalDay => (weekdayOf(day) > 5 ? mondayFrom(day) : day)
const schoolDayBy = (day: LocalDay): LocalDay => (weekdayOf(day) > 5 ? fridayBy(day) : day)
const lastMondayOfMay = (year: number): LocalDay => mondayOf(`${year}-05-31`)

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
