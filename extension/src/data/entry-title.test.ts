import type { RecordId } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import type { ReflectionEntry } from './entry.ts'
import { entryTitle, firstLine } from './entry-title.ts'

const names = {
  techniques: new Map([['cold-call', { id: 'cold-call', name: 'Cold call', family: '', aliases: [] }]]),
  classes: new Map(),
}
const reflection = (body: object): ReflectionEntry => ({
  kind: 'reflection',
  id: 'x' as RecordId, // any text will do here
  day: '2026-11-20',
  createdAt: 0,
  editedAt: 0,
  body: {
    happenedOn: '2026-11-20',
    techniques: [],
    whyTags: [],
    evidence: [],
    looks: [],
    leansOn: [],
    sharedAs: [],
    ...body,
  },
})

test('an entry is called by what was tried, else its technique, else its first words', () => {
  const techniques = ['cold-call', 'gone']
  expect(entryTitle(reflection({ tried: 'A new way', techniques, worked: 'Yes.' }), names)).toBe('A new way')
  expect(entryTitle(reflection({ techniques, worked: 'Yes.' }), names)).toBe('Cold call')
  expect(entryTitle(reflection({ didnt: 'Too long.\nMuch.' }), names)).toBe('Too long.')
  expect(entryTitle(reflection({ outcome: 'worked' }), names)).toBe('A reflection')
})

test('a long first line is cut at a word', () => {
  expect(firstLine('One two three, four five six', 16)).toBe('One two three…')
  expect(firstLine('Supercalifragilistic', 8)).toBe('Supercal…')
})
