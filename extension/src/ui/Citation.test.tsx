import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Citation, citationText } from './Citation.tsx'

const work = {
  title: 'Asking sooner',
  author: [{ family: 'Adeyemi', given: 'R.' }, { family: 'Whitlock' }, { literal: 'The Science Team' }],
  issued: { 'date-parts': [[2026, 3]] },
  'container-title': 'Classroom Practice Review',
  volume: '14',
  issue: '2',
  page: '41-58',
  DOI: '10.5555/cpr.2026.041',
}

test('a full citation reads as in a list of references', () => {
  expect(renderToStaticMarkup(<Citation work={work} />)).toBe(
    '<b>Adeyemi, Whitlock and The Science Team (2026)</b>, Asking sooner. <cite>Classroom Practice Review</cite> 14(2), 41–58. doi:10.5555/cpr.2026.041',
  )
})

test('what isn’t known is left out without stray commas', () => {
  expect(renderToStaticMarkup(<Citation work={{ title: 'A page?' }} />)).toBe('A page?')
  expect(renderToStaticMarkup(<Citation work={{ 'container-title': 'A site' }} />)).toBe(
    '<cite>A site</cite>.',
  )
})

test('more than three authors are the first and others', () => {
  const author = ['A', 'B', 'C', 'D'].map((family) => ({ family }))
  expect(citationText({ author, title: 'Together' })).toBe('A and others, Together')
})
