import type { Observation } from '@whatworked/shared/map/observation'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { WhatMatters } from './WhatMatters.tsx'
import { WhereItWorksMap } from './WhereItWorksMap.tsx'

const tried = (id: string, more: Partial<Observation> = {}): Observation => ({
  id,
  outcome: 'worked',
  on: '2026-11-20',
  context: { year: 'Year 9', ages: [13, 14], lessonStage: 'starter' },
  reasons: [],
  mine: false,
  who: 'Priya Nair',
  words: 'Two replies on a card.',
  ...more,
})
const drawn = (observations: readonly Observation[]) =>
  renderToStaticMarkup(
    <WhereItWorksMap
      observations={observations}
      rows="year"
      columns="lessonStage"
      today="2026-11-23"
      gapWords="Nobody has written about this yet"
      hrefOf={() => undefined}
    />,
  )

test('colleagues’ posts stand on the map without a name, and one’s own marks are ringed', () => {
  const html = drawn([
    tried('a'),
    tried('b', { mine: true }),
    tried('c', { context: { year: 'Year 8', ages: [12, 13], lessonStage: 'discussion' } }),
  ])
  expect(html).not.toContain('Priya')
  expect(html).toContain('Two replies on a card.')
  // One in its cell, one in the legend.
  expect(html.match(/ mine"/g)).toHaveLength(2)
  expect(html.match(/Nobody has written about this yet/g)).toHaveLength(2)
  expect(html).toMatch(/<th scope="row">Year 8/)
  expect(html).toMatch(/<th scope="col">Starter/)
})

test('where all are one’s own, no mark is ringed', () => {
  expect(drawn([tried('a', { mine: true })])).not.toContain('mine')
})

test('many times are counted in words instead of drawn, without a percentage', () => {
  const html = drawn(Array.from({ length: 40 }, (_, at) => tried(`o${at}`)))
  expect(html).toContain('40 worked')
  expect(html.match(/<svg[^>]*viewBox="0 0 16 16"/g)?.length).toBeLessThan(8)
  expect(html).not.toContain('%')
})

test('what seems to matter says how many notes it was counted from, and that it is no proof', () => {
  const html = renderToStaticMarkup(
    <WhatMatters
      observations={[
        tried('a', { reasons: ['group-mix'] }),
        tried('b', { reasons: ['group-mix'], outcome: 'not-this-time' }),
        tried('c'),
      ]}
    />,
  )
  expect(html).toContain('Group mix')
  expect(html).toContain('named in 1 of 1 that worked, 1 of 1 that didn’t')
  expect(html).toContain('tagged in 2 of 3 entries')
  expect(html).toContain('A pattern in notes, not proof')
})
