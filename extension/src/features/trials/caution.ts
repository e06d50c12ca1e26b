/** Plain words of caution beside what a trial shows, in place of statistics. */
import { daysFromTo } from '@whatworked/shared/contexts/days'
import type { Trial } from '@whatworked/shared/records/trial'

/** Fewer numbers than this say more about single lessons than about what was tried. */
const FEW_NUMBERS = 5
/** After this long pupils have moved on by themselves. */
const LONG_ENOUGH_DAYS = 14

/** The one or two cautions that apply to a trial that has something to show; none for one that hasn't. */
export const cautionsFor = (trial: Trial): readonly string[] => {
  const days = trial.measurements.filter(({ value }) => typeof value === 'number').map(({ on }) => on)
  const hasResult = trial.state !== 'planned' && (days.length > 0 || trial.state === 'decided')
  if (!hasResult) return []
  return [
    days.length > 0 && days.length < FEW_NUMBERS && fewWords(days.length),
    isLong(days) &&
      'Pupils get better at most things in a few weeks anyway. Some of this would have happened without it.',
    'One class, one time. Another class may answer differently.',
  ]
    .filter((words) => words !== false)
    .slice(0, 2)
}

const fewWords = (count: number): string =>
  count === 1
    ? 'One number can’t show a change.'
    : 'With so few numbers, one good or bad day makes the difference.'

const isLong = (days: readonly string[]): boolean => {
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)]
  return first !== undefined && last !== undefined && daysFromTo(first, last) >= LONG_ENOUGH_DAYS
}
