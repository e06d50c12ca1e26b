import type { RecordId } from '@whatworked/shared/ids'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ReflectionEntry, TrialEntry } from '../../data/entry.ts'
import { EntryCard } from './EntryCard.tsx'

const SPACE = '11111111-1111-4111-8111-111111111111'
const names = {
  techniques: new Map(),
  classes: new Map([['c', { id: 'c', body: { name: '9B Science' } }]]),
  sources: new Map(),
  spaces: new Map([[SPACE, 'Questioning TLC']]),
}
const entry = (body: object): ReflectionEntry => ({
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
const drawn = (body: object, typed = '') =>
  renderToStaticMarkup(<EntryCard entry={entry(body)} names={names} today="2026-11-23" typed={typed} />)

test('words are drawn as text, never as markup', () => {
  expect(drawn({ worked: '<img src=x onerror=alert(1)>', why: '<b>x</b>' })).not.toMatch(/<img|<b>x/u)
})

test('an entry says who can read it', () => {
  expect(drawn({ worked: 'Yes.' })).toContain('Only you')
  const shared = drawn({ worked: 'Yes.', sharedAs: [{ space: SPACE, post: SPACE }] })
  expect(shared).toContain('Questioning TLC')
  expect(shared).not.toContain('Only you')
})

test('a trial says where it stands, and its verdict with the reason once there is one', () => {
  const trial = (body: object): TrialEntry => ({
    kind: 'trial',
    id: 't' as RecordId, // any text will do here
    day: '2026-11-20',
    createdAt: 0,
    editedAt: 0,
    body: { ifI: 'wait', class: 'c', state: 'trying', measurements: [], notes: [], sharedAs: [], ...body },
  })
  const card = (body: object) =>
    renderToStaticMarkup(<EntryCard entry={trial(body)} names={names} today="2026-11-23" typed="" />)
  expect(card({})).toMatch(/On trial.*If I wait.*9B Science/u)
  const decided = card({
    state: 'decided',
    verdict: { kind: 'let-go', on: '2026-11-20', why: 'They minded.' },
  })
  expect(decided).toMatch(/Stop.*Worth knowing.*They minded\./u)
  expect(decided).not.toContain('On trial')
})

test('an entry says who was thanked for it', () => {
  const thanked = new Map([['x', ['Tom', 'Mei']]])
  const card = renderToStaticMarkup(
    <EntryCard entry={entry({ worked: 'Yes.' })} names={{ ...names, thanked }} today="2026-11-23" typed="" />,
  )
  expect(card).toContain('A thank-you to Tom, Mei')
})

test('a match in a field that the card doesn’t show is shown beneath it', () => {
  const card = drawn({ tried: 'A way', worked: 'Yes.', next: `${'word '.repeat(40)}answer cards` }, 'answ')
  expect(card).toContain('What will you try next?')
  expect(card).toContain('<mark>answ</mark>er cards')
})
