/** The words of the *where it works* map. */
import type { Axis } from '@whatworked/shared/map/axes'
import type { OutcomeCounts } from '@whatworked/shared/map/observation'
import type { MapHead } from '@whatworked/shared/map/where-it-works'
import { OUTCOMES, outcomeLabel } from '../words.ts'

/** What an axis is called where one chooses it. */
export const AXIS_WORDS: Readonly<Record<Axis, string>> = {
  year: 'year',
  subject: 'subject',
  class: 'class',
  lessonStage: 'part of the lesson',
  timeOfDay: 'time of day',
  halfTerm: 'half term',
  grouping: 'grouping',
  size: 'class size',
  outcome: 'how it went',
}

/** What a row or column is called. */
export const headWords = ({ key, label }: MapHead, axis: Axis): string => {
  if (key === '') return 'Not said'
  return axis === 'outcome' ? outcomeLabel(label) : label
}

/** “3 worked, 1 in part”. */
export const countsWords = (counts: OutcomeCounts): string =>
  OUTCOMES.filter(({ value }) => counts[value] > 0)
    .map(({ value, label }) => `${counts[value].toLocaleString('en-GB')} ${label.toLowerCase()}`)
    .join(', ')
