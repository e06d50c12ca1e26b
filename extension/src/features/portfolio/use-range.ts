import { termsBetween } from '@whatworked/shared/contexts/calendar'
import type { LocalDay } from '@whatworked/shared/contexts/days'
import { useState } from 'react'
import { journalCounts } from '../../data/journal-names.ts'
import { entriesBetween, firstDay } from '../../data/journal-queries.ts'
import { readSetting } from '../../data/settings.ts'
import { useLive } from '../../data/use-live.ts'
import { filterOfRange, type Range, rangeOfTerm } from './range.ts'
import { readPrintable } from './read-printable.ts'

/** A document of more entries than this would be a book; the latest ones are taken. */
export const MOST_PRINTED = 400

/** The entries of a stretch of days that can be chosen, with all that a page of them names. Begins with this term. */
export const useRange = (today: LocalDay) => {
  const [chosen, setRange] = useState<Range | undefined>()
  const found = useLive(
    async (db) => {
      const [calendar, first, counts] = await Promise.all([
        readSetting(db, 'calendar'),
        firstDay(db),
        journalCounts(db),
      ])
      const terms = termsBetween(calendar, first ?? today, today)
      const days = terms[0] ? rangeOfTerm(terms[0], today) : { from: today, to: today }
      const range = chosen ?? { ...days, class: '', technique: '', onlyWins: false }
      const from = await readPrintable(db, await entriesBetween(db, filterOfRange(range), MOST_PRINTED))
      return { range, terms, from, used: new Set(counts.technique.keys()) }
    },
    [JSON.stringify(chosen), today],
  )
  // What was chosen shows at once, also while its entries are still being read.
  return { found, chosen, setRange }
}
