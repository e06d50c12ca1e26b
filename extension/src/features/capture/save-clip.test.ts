import 'fake-indexeddb/auto'
import type { Clip } from '@whatworked/shared/records/clip'
import type { Source } from '@whatworked/shared/records/source'
import { beforeEach, expect, test } from 'vitest'
import { type JournalDb, openJournalDb } from '../../data/db.ts'
import type { ClipDraft } from './clip-draft.ts'
import { saveClip } from './save-clip.ts'

const NOW = new Date('2026-11-23T12:00:00Z')
const empty: ClipDraft = {
  matters: '',
  typedQuote: '',
  ifI: '',
  then: '',
  because: '',
  techniques: [],
  techniqueText: '',
}
const quote = { exact: 'the words', prefix: 'before ', suffix: ' after', start: 7, end: 16 }
const source: Source = {
  title: 'Asking sooner',
  DOI: '10.5555/cpr.2026.041',
  URL: 'https://a.example/7',
  addresses: [],
  provenance: { title: 'citation-tag', DOI: 'citation-tag' },
}

let db: JournalDb
beforeEach((context) => {
  db = openJournalDb(context.task.id)
})
const bodies = async <T>(type: string): Promise<T[]> =>
  (await db.records.toArray()).filter((record) => record.type === type).map((record) => record.body as T)

test('the clip and its source are kept together', async () => {
  const draft = {
    ...empty,
    quote,
    source,
    url: 'https://a.example/7?utm_source=x',
    matters: ' why ',
    ifI: 'ask',
  }
  expect(await saveClip(db, draft, [], NOW)).toMatchObject({ kind: 'saved' })
  const [clip] = await bodies<Clip>('clip')
  expect(clip).toMatchObject({ quote, url: 'https://a.example/7', matters: 'why', ifThen: { ifI: 'ask' } })
  expect((await db.records.get(['journal', clip?.source ?? '']))?.body).toMatchObject({
    title: 'Asking sooner',
  })
})

test('a second clip of the same work has the same source, found by its DOI or its address', async () => {
  await saveClip(db, { ...empty, quote, source, url: 'https://a.example/7' }, [], NOW)
  const elsewhere = { ...source, DOI: '10.5555/CPR.2026.041', URL: 'https://b.example/copy' }
  await saveClip(db, { ...empty, quote, source: elsewhere, url: 'https://b.example/copy' }, [], NOW)
  const { DOI: _, ...noDoi } = source
  await saveClip(db, { ...empty, quote, source: noDoi, url: 'http://www.a.example/7/' }, [], NOW)
  const sources = await bodies<Source>('source')
  expect(sources).toHaveLength(1)
  expect(sources[0]?.addresses).toContain('https://b.example/copy')
  expect(new Set((await bodies<Clip>('clip')).map((clip) => clip.source)).size).toBe(1)
})

test('what was corrected by hand is not read over again', async () => {
  const typed: Source = {
    ...source,
    title: 'Asking sooner (corrected)',
    provenance: { title: 'typed', DOI: 'citation-tag' },
  }
  await saveClip(db, { ...empty, quote, source: typed, url: 'https://a.example/7' }, [], NOW)
  await saveClip(db, { ...empty, quote, source, url: 'https://a.example/7' }, [], NOW)
  expect((await bodies<Source>('source'))[0]).toMatchObject({
    title: 'Asking sooner (corrected)',
    provenance: { title: 'typed' },
  })
})

test('words alone are enough, and nothing at all is not saved', async () => {
  expect(await saveClip(db, { ...empty, matters: 'seen in a PDF' }, [], NOW)).toMatchObject({ kind: 'saved' })
  expect(await saveClip(db, empty, [], NOW)).toEqual({ kind: 'empty' })
  expect(await bodies('clip')).toHaveLength(1)
})

test('a page that is not on the web leaves no address that could be opened', async () => {
  await saveClip(db, { ...empty, typedQuote: 'typed', url: 'chrome://settings' }, [], NOW)
  expect((await bodies<Clip>('clip'))[0]).toMatchObject({ quote: { exact: 'typed' } })
  expect((await bodies<Clip>('clip'))[0]?.url).toBeUndefined()
})
