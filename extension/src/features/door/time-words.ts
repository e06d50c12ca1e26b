/** Protected time in a sentence. */
import type { ProtectedTime } from '@whatworked/shared/records/activity'

/** “60 minutes every 3 weeks, for 26 weeks.” */
export const timeWords = ({ minutes, everyWeeks, weeks }: ProtectedTime): string => {
  if (minutes === undefined) return 'Not said yet.'
  const often =
    everyWeeks === undefined ? '' : everyWeeks === 1 ? ' every week' : ` every ${everyWeeks} weeks`
  const long = weeks === undefined ? '' : `, for ${weeks === 1 ? 'one week' : `${weeks} weeks`}`
  return `${minutes} minutes${often}${long}.`
}

/** “Given by Ruth Ellery, in place of a briefing” */
export const givenWords = ({ givenBy, inPlaceOf }: ProtectedTime): string =>
  [givenBy && `Given by ${givenBy}`, inPlaceOf && `in place of ${inPlaceOf}`].filter(Boolean).join(', ')
