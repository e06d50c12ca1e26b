import { expect, test } from 'vitest'
import { readDoi, sameDoi } from './doi.ts'

test.each([
  ['doi:10.1088/1748-605X/ab007b', '10.1088/1748-605X/ab007b'],
  ['https://doi.org/10.1016/S0009-2614(97)04014-1', '10.1016/S0009-2614(97)04014-1'],
  ['https://doi.org/10.1016%2Fj.comptc.2018.10.004', '10.1016/j.comptc.2018.10.004'],
  ['(see 10.5555/cpr.2026.041).', '10.5555/cpr.2026.041'],
  ['https://onlinelibrary.example/doi/10.1002/berj.3453/full', '10.1002/berj.3453'],
  ['100% of 10 things', undefined],
  [undefined, undefined],
])('%s', (written, doi) => expect(readDoi(written)).toBe(doi))

test('a DOI is the same whatever its case, and nothing is the same as nothing', () => {
  expect(sameDoi('10.5555/A', '10.5555/a')).toBe(true)
  expect(sameDoi(undefined, undefined)).toBe(false)
})
