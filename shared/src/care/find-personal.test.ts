import { describe, expect, it } from 'vitest'
import { findPersonal, type Watch } from './find-personal.ts'
import { LISTED, TELLING, TELLING_NOTHING } from './labelled-sentences.ts'
import { indexNames } from './name-list.ts'
import { LISTED_UNSEEN, UNSEEN } from './unseen-sentences.ts'

const watch: Watch = { names: indexNames(LISTED), notNames: new Set(), thisYear: 2026 }
const found = (text: string, isSure: boolean) =>
  findPersonal(text, watch)
    .filter((place) => place.isSure === isSure)
    .map((place) => place.found)

describe('what tells who a pupil is', () => {
  it.each(TELLING.map((each) => [each.text, each] as const))(
    'is found in “%s”',
    (text, { sure = [], likely = [] }) => {
      expect(found(text, true)).toEqual(sure)
      expect(found(text, false)).toEqual(likely)
    },
  )

  it.each(TELLING_NOTHING)('is not seen in “%s”', (text) => {
    expect(findPersonal(text, watch).map((place) => place.found)).toEqual([])
  })
})

it('finds nearly every name in sentences it was not made for, and points out few words too many', () => {
  const unseen: Watch = { ...watch, names: indexNames(LISTED_UNSEEN) }
  let [right, wrong, missed] = [0, 0, 0]
  for (const { text, names } of UNSEEN) {
    const pointed = findPersonal(text, unseen).map((place) => place.found)
    right += pointed.filter((one) => names.includes(one)).length
    wrong += pointed.filter((one) => !names.includes(one)).length
    missed += names.filter((one) => !pointed.includes(one)).length
  }
  expect(right / (right + missed)).toBeGreaterThanOrEqual(0.95)
  expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.8)
})
