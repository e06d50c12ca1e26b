import { expect, it } from 'vitest'
import { standIns } from './stand-ins.ts'

const person = (key: string) => ({ key, kind: 'pupil' as const })

it('everybody has one letter, in the order of the text, and never an initial of theirs', () => {
  const said = standIns([person('zoe'), person('ada'), person('zoe')], [])
  expect([...said]).toEqual([
    ['zoe', '[pupil A]'],
    ['ada', '[pupil B]'],
  ])
})

it('a letter that the words use already is somebody else', () => {
  expect(standIns([person('ada')], ['[pupil A] helped']).get('ada')).toBe('[pupil B]')
})

it('there are letters for a whole year group', () => {
  const many = standIns(
    Array.from({ length: 30 }, (_, at) => person(`p${at}`)),
    [],
  )
  expect(many.get('p29')).toBe('[pupil AD]')
})
