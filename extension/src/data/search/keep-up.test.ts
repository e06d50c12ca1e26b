import 'fake-indexeddb/auto'
import { JOURNAL, newJournalId, type RecordId } from '@whatworked/shared/ids'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type JournalDb, openJournalDb } from '../db.ts'
import { bringBack, putAway, removeRecord } from '../put-away.ts'
import { type Change, saveRecords } from '../save-record.ts'
import { type Asked, answer } from './answer.ts'
import { catchUp } from './keep-up.ts'
import { SearchIndex } from './search-index.ts'
import { openSearch } from './search-service.ts'

let names = 0
const now = new Date('2026-11-23T13:00:00Z')
const ids = Array.from({ length: 12 }, () => newJournalId(now.getTime()))
const [ofClass, source, own, ...entries] = ids as [RecordId, RecordId, RecordId, ...RecordId[]]
const ask = (words: string[], filters: string[][] = []): Asked => ({
  words,
  phrases: [],
  filters,
  limit: 50,
  today: '2026-11-23',
})
const save = async (db: JournalDb, ...changes: Omit<Change, 'stream'>[]) => {
  const result = await saveRecords(
    db,
    changes.map((change) => ({ stream: JOURNAL, ...change })),
    now,
  )
  if (result.kind !== 'saved') throw new Error(result.kind)
}
const fresh = () => openJournalDb(`keep-up-${names++}`)

test('every field is found: words, technique, class, quote, evidence, looks, and the source’s title, author and site', async () => {
  const db = fresh()
  const cited = {
    title: 'Asking sooner',
    author: [{ family: 'Adéyemí' }],
    'container-title': 'Practice Review',
  }
  const reflection = {
    happenedOn: '2026-11-20',
    techniques: ['exit-ticket'],
    class: ofClass,
    topic: 'Photosynthesis',
    why: 'They didn’t rush.',
    evidence: [{ id: ids[3], kind: 'book-look', summary: 'Nine books' }],
    looks: [{ id: ids[4], way: 'gibbs', step: 'feelings', text: 'Relieved' }],
  }
  await save(
    db,
    { id: ofClass, type: 'class', body: { name: '9B Science' } },
    { id: source, type: 'source', body: cited },
    { type: 'reflection', body: reflection },
    { type: 'clip', body: { source, quote: { exact: 'Two minutes after it.' } } },
    {
      type: 'trial',
      body: {
        ifI: 'wait longer',
        lookFor: 'hands',
        notes: [{ id: ids[5], on: '2026-11-01', text: 'Slow start' }],
      },
    },
    { type: 'thanks', body: { to: 'Tom', text: 'for the beakers' } },
  )
  const index = new SearchIndex()
  await catchUp(db, index)
  const kinds = (...words: string[]) => answer(index, ask(words)).hits.map(({ kind }) => kind)
  for (const words of ['rush', 'exit tick', '9b', 'photo', 'nine books', 'book look', 'relieved', 'didnt'])
    expect(kinds(...words.split(' '))).toEqual(['reflection'])
  for (const words of ['minutes', 'sooner', 'adeyemi', 'practice rev'])
    expect(kinds(...words.split(' '))).toEqual(['clip'])
  for (const words of ['wait', 'hands', 'slow']) expect(kinds(words)).toEqual(['trial'])
  expect(kinds('beakers')).toEqual(['thanks'])
  expect(kinds('ush')).toEqual([])
})

test('nothing found says what may have been meant, with how much that finds', async () => {
  const db = fresh()
  const body = { happenedOn: '2026-11-19', next: 'Metacognition talk' }
  await save(db, { type: 'reflection', body }, { type: 'clip', body: { matters: 'On metacognition' } })
  const index = new SearchIndex()
  await catchUp(db, index)
  expect(answer(index, ask(['metacogntion']))).toMatchObject({
    isNear: true,
    meant: { words: new Map([['metacogntion', 'metacognition']]), counts: { reflection: 1, clip: 1 } },
  })
  expect(answer(index, ask(['photosynthesis']))).toMatchObject({ total: 0, searched: 2 })
  expect(answer(index, ask(['metacognition'], [['kind:trial']]))).toMatchObject({ total: 0, elsewhere: 2 })
})

const WORDS = ['heat', 'light', 'question', 'Zoë', 'exit', 'ticket', 'quiet'] as const
const word = fc.constantFrom(...WORDS)
const entry = fc.nat({ max: 4 })
const deed = fc.oneof(
  fc.record({
    do: fc.constant('reflect' as const),
    entry,
    word,
    class: fc.boolean(),
    technique: fc.boolean(),
  }),
  fc.record({ do: fc.constant('clip' as const), entry, word }),
  fc.record({ do: fc.constant('class' as const), word }),
  fc.record({ do: fc.constant('source' as const), word }),
  fc.record({ do: fc.constant('technique' as const), word, isMerged: fc.boolean() }),
  fc.record({ do: fc.constantFrom('away' as const, 'back' as const, 'remove' as const), entry }),
)

test('after any edits the index answers as one that is made from scratch', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 14 }), async (deeds) => {
      const db = fresh()
      const service = await openSearch(db, () => undefined, `search-${names}`)
      await service.caughtUp
      for (const one of deeds) await act(db, one)
      await service.caughtUp
      await service.settled()
      const anew = new SearchIndex()
      await catchUp(db, anew)
      for (const asked of WORDS) {
        const fromScratch = answer(anew, ask([asked.toLowerCase().replace('ë', 'e')]))
        const kept = service.ask(ask([asked.toLowerCase().replace('ë', 'e')]))
        expect(new Set(kept.hits.map(({ id }) => id))).toEqual(new Set(fromScratch.hits.map(({ id }) => id)))
        expect(kept.total).toBe(fromScratch.total)
      }
      service.close()
      await db.delete()
    }),
    { numRuns: 60 },
  )
})

const act = async (db: JournalDb, one: typeof deed extends fc.Arbitrary<infer D> ? D : never) => {
  const id = 'entry' in one ? (entries[one.entry] ?? own) : own
  const kept = await db.records.get([JOURNAL, id])
  switch (one.do) {
    case 'reflect': {
      if (kept?.removed || (kept && kept.type !== 'reflection')) return
      const techniques = one.technique ? ['exit-ticket', own] : []
      const body = {
        happenedOn: '2026-11-20',
        techniques,
        worked: one.word,
        ...(one.class && { class: ofClass }),
      }
      return save(db, { id, type: 'reflection', body })
    }
    case 'clip':
      if (kept?.removed || (kept && kept.type !== 'clip')) return
      return save(db, { id, type: 'clip', body: { source, matters: one.word } })
    case 'class':
      return save(db, { id: ofClass, type: 'class', body: { name: one.word } })
    case 'source':
      return save(db, { id: source, type: 'source', body: { title: one.word } })
    case 'technique':
      return save(db, {
        id: own,
        type: 'technique',
        body: { name: one.word, ...(one.isMerged && { mergedInto: 'exit-ticket' }) },
      })
    case 'away':
      if (kept) await putAway(db, id, '2026-11-22', now)
      return
    case 'back':
      if (kept) await bringBack(db, id, now)
      return
    case 'remove':
      if (kept) await removeRecord(db, JOURNAL, id, now)
  }
}
