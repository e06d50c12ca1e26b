/** Old is gold: entries that come back. */
import type { JournalDb } from './db.ts'
import type { ReflectionEntry } from './entry.ts'
import { entryPage } from './journal-queries.ts'

/** Days either side of the same day in an earlier year. */
const EITHER_SIDE = 3

/** How many years back are looked at. */
const YEARS = 5

/** A reflection of this week in an earlier year, and how many years ago. */
export interface OldEntry {
  readonly entry: ReflectionEntry
  readonly yearsAgo: number
}

/** Reflections with words from this week in earlier years, the nearest year first. `today` is `YYYY-MM-DD`. */
export const thisWeekInEarlierYears = async (db: JournalDb, today: string): Promise<readonly OldEntry[]> => {
  const found: OldEntry[] = []
  for (let yearsAgo = 1; yearsAgo <= YEARS; yearsAgo++) {
    const range = { from: shifted(today, yearsAgo, -EITHER_SIDE), to: shifted(today, yearsAgo, EITHER_SIDE) }
    const { entries } = await entryPage(db, range, {})
    for (const entry of entries) {
      if (entry.kind === 'reflection' && hasWords(entry)) found.push({ entry, yearsAgo })
    }
  }
  return found
}

const hasWords = ({ body }: ReflectionEntry): boolean =>
  [body.worked, body.didnt, body.tried].some((words) => words !== undefined && words.trim() !== '')

const shifted = (day: string, yearsAgo: number, days: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year - yearsAgo, month - 1, date + days)).toISOString().slice(0, 10)
}
