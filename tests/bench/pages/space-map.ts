import { observationsOfPosts } from '@whatworked/extension/data/spaces/space-observations'
import { underWhatConditions, whatSeemsToMatter } from '@whatworked/shared/map/what-matters'
import { axesFor, whereItWorks } from '@whatworked/shared/map/where-it-works'
import { largeSpace } from '../large-space.ts'

/** Milliseconds of each round of everything that the page of a technique computes from so many posts. */
export const mapRounds = (posts: number, rounds: number): readonly number[] => {
  const rows = largeSpace(2, posts, 1).rows.filter(({ type }) => type === 'post')
  return Array.from({ length: rounds }, () => {
    const start = performance.now()
    const observations = observationsOfPosts(rows, { me: '', nameOf: () => 'A colleague', copies: new Set() })
    const axes = axesFor(observations)
    const map = whereItWorks(observations, axes.rows, axes.columns)
    const matters = whatSeemsToMatter(observations)
    const conditions = underWhatConditions(observations)
    const ms = performance.now() - start
    if (map.rows.length === 0 || matters.reasons.length === 0 || conditions === undefined)
      throw new Error('there was nothing to compute')
    return ms
  })
}
