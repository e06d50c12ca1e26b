import 'fake-indexeddb/auto'
import type { Clip } from '@whatworked/shared/records/clip'
import type { Source } from '@whatworked/shared/records/source'
import { beforeEach, expect, test } from 'vitest'
import { type JournalDb, openJournalDb } from '../../data/db.ts'
import { saveClip } from '../../data/save-clip.ts'
import type { ClipDraft } from './clip-draft.ts'
import { draftClip } from './draft-clip.ts'

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
const save = async (draft: Partial<ClipDraft>) => {
  const clip = draftClip({ ...empty, ...draft })
  return clip && saveClip(db, clip.clipped, clip.values, NOW)
}
const bodies = async <T>(type: string): Promise<T[]> =>
  (await db.records.toArray()).filter((record) => record.type === type).map((record) => record.body as T)

test('the clip, its source and what is to be tried are kept together', async () => {
  const draft = {
    quote,
    source,
    url: 'https://a.example/7?utm_source=x',
    matters: ' why ',
    ifI: 'ask',
  }
  expect(await save(draft)).toMatchObject({ kind: 'saved' })
  const [clip] = await bodies<Clip>('clip')
  expect(clip).toMatchObject({ quote, url: 'https://a.example/7', matters: 'why' })
  expect(clip).not.toHaveProperty('ifThen')
  const [record] = (await db.records.toArray()).filter(({ type }) => type === 'clip')
  expect(await bodies('trial')).toMatchObject([
    { ifI: 'ask', state: 'planned', from: { kind: 'clip', id: record?.id } },
  ])
  expect((await db.records.get(['journal', clip?.source ?? '']))?.body).toMatchObject({
    title: 'Asking sooner',
  })
})

test('a clip without an idea starts no trial', async () => {
  await save({ quote, source, url: 'https://a.example/7', ifI: ' ' })
  expect(await bodies('trial')).toEqual([])
})

test('a second clip of the same work has the same source, found by its DOI or its address', async () => {
  await save({ quote, source, url: 'https://a.example/7' })
  const elsewhere = { ...source, DOI: '10.5555/CPR.2026.041', URL: 'https://b.example/copy' }
  await save({ quote, source: elsewhere, url: 'https://b.example/copy' })
  const { DOI: _, ...noDoi } = source
  await save({ quote, source: noDoi, url: 'http://www.a.example/7/' })
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
  await save({ quote, source: typed, url: 'https://a.example/7' })
  await save({ quote, source, url: 'https://a.example/7' })
  expect((await bodies<Source>('source'))[0]).toMatchObject({
    title: 'Asking sooner (corrected)',
    provenance: { title: 'typed' },
  })
})

test('words alone are enough, and nothing at all is not saved', async () => {
  expect(await save({ matters: 'seen in a PDF' })).toMatchObject({ kind: 'saved' })
  expect(await save({})).toBeUndefined()
  expect(await bodies('clip')).toHaveLength(1)
})

test('a page that is not on the web leaves no address that could be opened', async () => {
  await save({ typedQuote: 'typed', url: 'chrome://settings' })
  expect((await bodies<Clip>('clip'))[0]).toMatchObject({ quote: { exact: 'typed' } })
  expect((await bodies<Clip>('clip'))[0]?.url).toBeUndefined()
})
