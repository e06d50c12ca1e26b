import 'fake-indexeddb/auto'
import { JOURNAL } from '@whatworked/shared/ids'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JournalDb } from './db.ts'
import { fileOfKept, keepHere, keptHere } from './kept-here.ts'
import { type FilePiece, readJournalFile } from './portability/import-json.ts'
import { openSpacesDb } from './spaces-db.ts'

const NOW = new Date('2026-11-23T16:00:00Z')
const line = { happenedOn: '2026-11-23', tried: 'Waited three seconds.' }
let db: JournalDb

beforeEach(() => {
  db = openSpacesDb()
})
afterEach(() => db.delete())

describe('words for oneself on a page without a journal', () => {
  it('stay there, in no record and nothing to send', async () => {
    expect(await keepHere(db, [{ type: 'reflection', body: line }], NOW)).toEqual({ kind: 'kept' })
    expect(await keptHere(db)).toMatchObject([
      { stream: JOURNAL, at: NOW.getTime(), record: { type: 'reflection', body: line } },
    ])
    expect(await db.records.count()).toBe(0)
    expect(await db.dirty.count()).toBe(0)
  })

  it('are all kept, or none', async () => {
    const entries = [
      { type: 'reflection', body: line },
      { type: 'trial', body: { state: 'elsewhere' } },
    ] as const
    expect(await keepHere(db, entries, NOW)).toMatchObject({ kind: 'invalid' })
    expect(await keptHere(db)).toEqual([])
  })

  it('go into a journal by their file, whole', async () => {
    await keepHere(
      db,
      [
        { type: 'reflection', body: line },
        { type: 'trial', body: { ifI: 'count to five', then: 'new voices' } },
      ],
      NOW,
    )
    const pieces: FilePiece[] = []
    for await (const piece of readJournalFile(fileOfKept(await keptHere(db), NOW))) pieces.push(piece)
    expect(pieces.map(({ kind }) => kind)).toEqual(['head', 'record', 'record'])
    expect(JSON.stringify(pieces)).toContain('count to five')
    expect(JSON.stringify(pieces)).toContain('Waited three seconds.')
  })
})
