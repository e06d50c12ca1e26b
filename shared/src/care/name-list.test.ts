import { expect, it } from 'vitest'
import { parseNameList } from './name-list.ts'

it('a pasted list becomes names: numbers, bullets, doubles and empty lines go, “Last, First” is turned round', () => {
  expect(
    parseNameList('1. Ada Byrne\r\n• José  Álvarez\n\nBYRNE, Ada\n  Will\tTurner \n7\nx\nada byrne'),
  ).toEqual(['Ada Byrne', 'José Álvarez', 'Will Turner'])
})

it('a list of more names than any school has is cut', () => {
  expect(
    parseNameList(Array.from({ length: 5_000 }, (_, at) => `Pupil N${'a'.repeat(at % 90)}${at}`).join('\n'))
      .length,
  ).toBeLessThanOrEqual(2_000)
})
