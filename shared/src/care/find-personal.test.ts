import { describe, expect, it } from 'vitest'
import { findPersonal, type Watch } from './find-personal.ts'
import { LISTED, TELLING, TELLING_NOTHING } from './labelled-sentences.ts'
import { indexNames } from './name-list.ts'

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
