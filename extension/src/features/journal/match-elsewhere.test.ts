import { JOURNAL, newJournalId } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { entryOf } from '../../data/entry.ts'
import { matchElsewhere } from './match-elsewhere.ts'

const id = newJournalId(1)
const names = { techniques: new Map(), classes: new Map() }
const anEntry = (type: string, body: object) =>
  entryOf({ stream: JOURNAL, id, type, v: 1, createdAt: 1, editedAt: 1, facets: [], body })

test.each([
  ['reflection', { happenedOn: '2026-11-20', worked: 'Well', topic: 'Osmosis' }, 'About'],
  [
    'reflection',
    { happenedOn: '2026-11-20', evidence: [{ id, kind: 'book-look', summary: 'Osmosis right' }] },
    'Evidence',
  ],
  [
    'reflection',
    { happenedOn: '2026-11-20', looks: [{ id, way: 'gibbs', step: 'a', text: 'Osmosis again' }] },
    'Another look',
  ],
  ['trial', { ifI: 'wait', notes: [{ id, on: '2026-11-20', text: 'Osmosis went slowly' }] }, 'Along the way'],
  ['clip', { matters: 'x', ifThen: { then: 'Osmosis is drawn' } }, 'Then'],
])('a match in a part of a %s that its card leaves out is shown with its name', (type, body, label) => {
  expect(matchElsewhere(anEntry(type, body), names, 'osmo')?.label).toBe(label)
})

test('a match that the card shows anyway is not shown twice', () => {
  const entry = anEntry('reflection', { happenedOn: '2026-11-20', worked: 'Osmosis' })
  expect(matchElsewhere(entry, names, 'osmo')).toBeUndefined()
})
