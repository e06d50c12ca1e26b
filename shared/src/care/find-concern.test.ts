import { expect, it } from 'vitest'
import { suggestsConcern } from './find-concern.ts'
import { CONCERNING, NOT_CONCERNING, TELLING, TELLING_NOTHING } from './labelled-sentences.ts'

it.each(CONCERNING)('“%s” points to the safeguarding route', (text) =>
  expect(suggestsConcern(text)).toBe(true),
)

it.each([...NOT_CONCERNING, ...TELLING_NOTHING, ...TELLING.map(({ text }) => text)])(
  '“%s” points nowhere',
  (text) => expect(suggestsConcern(text)).toBe(false),
)
