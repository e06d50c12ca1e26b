import 'fake-indexeddb/auto'
import { JOURNAL, newJournalId } from '@whatworked/shared/ids'
import { expect, test } from 'vitest'
import { openJournalDb } from './db.ts'
import { entryById } from './entry-queries.ts'
import { sourcesById } from './journal-names.ts'
import { saveClip } from './save-clip.ts'
import { saveRecords } from './save-record.ts'

const now = new Date('2026-11-23T13:00:00Z')

test('a corrected citation field says that it was typed, the others where they were read, and the quote stays', async () => {
  const db = openJournalDb('save-clip')
  const [id, source] = [newJournalId(now.getTime()), newJournalId(now.getTime())]
  const body = {
    title: 'Asking soner',
    volume: '14',
    canonicalUrl: 'https://a.example/1',
    provenance: { title: 'citation-tag', volume: 'visible' },
  }
  await saveRecords(
    db,
    [
      { stream: JOURNAL, id: source, type: 'source', body },
      { stream: JOURNAL, id, type: 'clip', body: { source, quote: { exact: 'Words.', prefix: 'the ' } } },
    ],
    now,
  )
  const clip = await entryById(db, id)
  if (clip?.kind !== 'clip') throw new Error('no clip')
  const before = (await sourcesById(db, [source])).get(source)
  const typed = { title: 'Asking sooner', volume: '14', issue: '', author: [] }
  const ifThen = { ifI: 'ask sooner', then: '', because: '' }
  const result = await saveClip(
    db,
    { kind: 'edit', clip, source: before, typed },
    { matters: 'It does.', ifThen, techniques: [] },
    now,
  )
  expect(result.kind).toBe('saved')
  expect((await sourcesById(db, [source])).get(source)).toMatchObject({
    title: 'Asking sooner',
    volume: '14',
    canonicalUrl: 'https://a.example/1',
    provenance: { title: 'typed', volume: 'visible' },
  })
  const after = await entryById(db, id)
  expect(after).toMatchObject({
    body: { quote: { exact: 'Words.', prefix: 'the ' }, matters: 'It does.', ifThen: { ifI: 'ask sooner' } },
  })
})
