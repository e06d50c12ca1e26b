import { expect, test } from 'vitest'
import { textsOf, withTexts } from './texts-of.ts'

const values = {
  tried: 'Asked Kian first',
  notes: [{ id: 'x', at: '10:14', kind: 'saw', text: 'Kian waited' }],
  pupils: { A: { observed: 'drew' } },
  read: { quote: 'Kian and Smith (2020)', url: 'https://example.org' },
}

test('what was written is found in its order; what is chosen, timed or quoted is left alone', () => {
  expect(textsOf(values)).toEqual(['Asked Kian first', 'Kian waited', 'drew'])
})

test('texts go back where they came from', () => {
  const said = textsOf(values).map((text) => text.replace('Kian', '[pupil A]'))
  expect(withTexts(values, said)).toEqual({
    ...values,
    tried: 'Asked [pupil A] first',
    notes: [{ id: 'x', at: '10:14', kind: 'saw', text: '[pupil A] waited' }],
  })
})
