import 'fake-indexeddb/auto'
import { JOURNAL, newJournalId } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { openJournalDb } from './db.ts'
import { entryOf } from './entry.ts'
import { nearestWord } from './nearest-word.ts'
import { saveRecords } from './save-record.ts'
import { searchDocs, searchIn } from './search.ts'

let names = 0
const now = new Date('2026-11-23T13:00:00Z')

const aJournal = async () => {
  const db = openJournalDb(`search-${names++}`)
  const [ofClass, source] = [newJournalId(now.getTime()), newJournalId(now.getTime())]
  const result = await saveRecords(
    db,
    [
      { stream: JOURNAL, id: ofClass, type: 'class', body: { name: '9B Science' } },
      {
        stream: JOURNAL,
        id: source,
        type: 'source',
        body: {
          title: 'Asking sooner',
          author: [{ family: 'Adéyemí' }],
          'container-title': 'Practice Review',
        },
      },
      {
        stream: JOURNAL,
        type: 'reflection',
        body: {
          happenedOn: '2026-11-20',
          techniques: ['exit-ticket'],
          class: ofClass,
          outcome: 'worked',
          why: 'They didn’t rush.',
        },
      },
      { stream: JOURNAL, type: 'reflection', body: { happenedOn: '2026-11-19', next: 'Metacognition talk' } },
      { stream: JOURNAL, type: 'clip', body: { source, quote: { exact: 'Two minutes after it.' } } },
    ],
    now,
  )
  if (result.kind !== 'saved') throw new Error(result.kind)
  return searchDocs(db)
}

test('every field is found: words, technique, class, quote, and the source’s title, author and site', async () => {
  const docs = await aJournal()
  const found = (typed: string) =>
    searchIn(docs, typed, {})
      .map(entryOf)
      .map(({ kind, day }) => `${kind} ${day}`)
  const reflection = 'reflection 2026-11-20'
  const clip = 'clip 2026-11-23'
  expect(found('rush')).toEqual([reflection])
  expect(found('exit tick')).toEqual([reflection])
  expect(found('9b')).toEqual([reflection])
  expect(found('minutes')).toEqual([clip])
  expect(found('sooner')).toEqual([clip])
  expect(found('adeyemi')).toEqual([clip])
  expect(found('practice rev')).toEqual([clip])
})

test('words are found by their beginnings, without accents and apostrophes, all of them', async () => {
  const docs = await aJournal()
  expect(searchIn(docs, 'DIDNT ru', {})).toHaveLength(1)
  expect(searchIn(docs, 'didnt metacognition', {})).toHaveLength(0)
  expect(searchIn(docs, 'ush', {})).toHaveLength(0)
})

test('filters hold in search as they do in the timeline', async () => {
  const docs = await aJournal()
  expect(
    searchIn(docs, 'rush', { outcome: 'worked', technique: 'exit-ticket', from: '2026-11-20' }),
  ).toHaveLength(1)
  expect(searchIn(docs, 'rush', { outcome: 'in-part' })).toHaveLength(0)
  expect(searchIn(docs, 'rush', { to: '2026-11-19' })).toHaveLength(0)
})

test('a slip of the keys is answered with the word that was meant, nothing near with nothing', async () => {
  const docs = await aJournal()
  expect(nearestWord(docs, 'metacogntion')).toBe('metacognition')
  expect(nearestWord(docs, 'mniutes')).toBe('minutes')
  expect(nearestWord(docs, 'photosynthesis')).toBeUndefined()
})
