import { expect, it } from 'vitest'
import { isNhsNumber, isUpn } from './find-numbers.ts'

it.each(['B801200005001', 'P207000016049', 'p207000016049'])('%s is a pupil’s number', (upn) => {
  expect(isUpn(upn)).toBe(true)
})
it.each(['A801200005001', 'B80120000500', 'I801200005001', 'B8012000050O1'])('%s is none', (upn) => {
  expect(isUpn(upn)).toBe(false)
})
it('a temporary number’s last letter counts by its value', () => {
  // 8·2 + 1·4 + 2·5 + 5·10 + 1·13 is 93, which is 1 modulo 23; with B (1) instead of the last 1 it is the same sum.
  expect(isUpn('B80120000500B')).toBe(true)
  expect(isUpn('B80120000500C')).toBe(false)
})
it('an NHS number ends in its check digit', () => {
  expect(isNhsNumber('943 476 5919')).toBe(true)
  expect(isNhsNumber('943 476 5918')).toBe(false)
})
