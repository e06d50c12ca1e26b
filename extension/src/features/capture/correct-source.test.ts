import { expect, test } from 'vitest'
import { correctField, editableText } from './correct-source.ts'

const read = {
  title: 'Asking soner',
  author: [{ family: 'Marsh', given: 'Sue' }],
  issued: { 'date-parts': [[2026, 3]] },
  URL: 'https://a.example/7',
  addresses: [],
  provenance: { title: 'open-graph' as const },
}

test('each field stands in its input as a person would write it', () => {
  expect(editableText(read, 'author')).toBe('Marsh, Sue')
  expect(editableText(read, 'issued')).toBe('2026-03')
})

test('what a person typed is marked as typed', () => {
  expect(correctField(read, 'title', 'Asking sooner')).toMatchObject({
    title: 'Asking sooner',
    provenance: { title: 'typed' },
  })
})

test('authors and dates are read back into their parts', () => {
  expect(correctField(read, 'author', 'Marsh, Sue; Whitlock, Carl').author).toHaveLength(2)
  expect(correctField(read, 'issued', '14 March 2026').issued).toEqual({ 'date-parts': [[2026, 3, 14]] })
  expect(correctField(read, 'issued', 'in press').issued).toEqual({ literal: 'in press' })
})

test('an emptied field is gone, and half an address leaves the old one', () => {
  expect(correctField(read, 'title', ' ').title).toBeUndefined()
  expect(correctField(read, 'URL', 'https:').URL).toBe('https://a.example/7')
})
