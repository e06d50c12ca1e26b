import { BIN_DAYS } from '../../data/empty-bin.ts'
import { daysBetween, type LocalDay } from '../../ui/dates.ts'
import { counted } from '../../ui/words.ts'

/** “29 days left in the bin.” for an entry that was put away on a day. */
export const daysLeftWords = (putAwayOn: LocalDay, today: LocalDay): string => {
  const left = BIN_DAYS - daysBetween(putAwayOn, today)
  return left > 0 ? `${counted(left, 'day')} left in the bin.` : 'Its time in the bin is over.'
}
