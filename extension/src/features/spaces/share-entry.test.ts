import 'fake-indexeddb/auto'
import { JOURNAL, newSpaceRecordId, type StreamId } from '@whatworked/shared/ids'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JournalDb } from '../../data/db.ts'
import { saveRecord } from '../../data/save-record.ts'
import { spaceFeed } from '../../data/spaces/feed.ts'
import { aSpaceDb } from '../../data/testing/space-db.ts'
import { hintsInCopy, saidInCopy } from './check-copy.ts'
import { firstParts, projectEntry } from './project-entry.ts'
import { shareEntry, takeBack, updateCopy } from './share-entry.ts'
import { entryToShare, lineageIn } from './shareable.ts'

const stream = newSpaceRecordId() as string as StreamId
const me = newSpaceRecordId()
const now = new Date('2026-11-23T16:00:00Z')
let db: JournalDb

beforeEach(async () => {
  db = await aSpaceDb(stream, me)
})
afterEach(() => db.delete())

const save = async (type: string, body: object) => {
  const result = await saveRecord(db, { stream: JOURNAL, type, body }, now)
  if (result.kind !== 'saved') throw new Error(result.kind)
  return result.record.id
}

const anEntry = async () => {
  const science = await save('class', { name: '9B Science', year: 'Year 9', subject: 'Science' })
  const source = await save('source', { title: 'Questions', DOI: '10.5555/q' })
  const clip = await save('clip', { source, quote: { exact: 'Two minutes.', prefix: 'before' } })
  return save('reflection', {
    happenedOn: '2026-11-23',
    class: science,
    techniques: ['hinge-question'],
    worked: 'It split the room. 9B had never argued before.',
    leansOn: [clip],
  })
}
const read = async (id: string) => {
  const found = await entryToShare(db, id)
  if (!found) throw new Error('not found')
  return found
}

describe('sharing a trial', () => {
  it('says class names another way in every part, and names the post it came from only where it was read', async () => {
    const science = await save('class', { name: '9B Science', year: 'Year 9', subject: 'Science' })
    const from = { kind: 'post', id: newSpaceRecordId(), space: stream }
    const words = 'With 9B.'
    const found = await read(
      await save('trial', {
        class: science,
        from,
        ifI: words,
        lookFor: words,
        happened: words,
        lessOf: { what: words },
        verdict: { kind: 'keep', why: words, on: '2026-11-23' },
        measurements: [
          { id: newSpaceRecordId(), on: '2026-11-20', kind: 'words', label: words, value: words },
        ],
      }),
    )
    const copy = saidInCopy(projectEntry(found.entry, firstParts(found.entry)), found.care, new Map())
    expect(JSON.stringify(copy)).not.toContain('9B')
    expect(copy.context).toEqual({ year: 'Year 9', subject: 'Science' })
    expect(lineageIn(found, stream)).toEqual([{ post: from.id }])
    expect(lineageIn(found, newSpaceRecordId())).toEqual([])
  })
})

describe('sharing an entry', () => {
  it('finds the class name, says it another way and brings the citation', async () => {
    const found = await read(await anEntry())
    const copy = projectEntry(found.entry, firstParts(found.entry))
    expect(hintsInCopy(copy, found.care, new Map())).toMatchObject([
      { found: '9B', instead: 'My Year 9 class', before: '', after: ' had never argued before.', count: 1 },
    ])
    const said = saidInCopy(copy, found.care, new Map())
    expect(said).toMatchObject({
      worked: 'It split the room. My Year 9 class had never argued before.',
      techniques: [{ name: 'Hinge question', seed: 'hinge-question' }],
      context: { year: 'Year 9', subject: 'Science' },
      quote: { exact: 'Two minutes.' },
      source: { title: 'Questions', DOI: '10.5555/q' },
    })
    expect(JSON.stringify(said)).not.toContain('9B')
  })

  it('is there for the feed and remembered by the journal, and both forget it when it is taken back', async () => {
    const id = await anEntry()
    const { entry } = await read(id)
    const shared = await shareEntry(db, id, stream, projectEntry(entry, firstParts(entry)), now)
    if (shared.kind !== 'shared') throw new Error(shared.kind)
    expect((await read(id)).copies).toMatchObject([{ stream, id: shared.post, isUnsent: true }])
    expect((await spaceFeed(db, stream, me)).posts).toHaveLength(1)

    await updateCopy(db, stream, shared.post, { ...projectEntry(entry, new Set()), why: 'New' }, now)
    expect((await read(id)).copies[0]?.body).toMatchObject({ why: 'New' })

    await takeBack(db, { stream, me }, shared.post, id, now)
    expect((await read(id)).copies).toEqual([])
    expect((await spaceFeed(db, stream, me)).posts).toEqual([])
    expect((await db.records.get([stream, shared.post]))?.body).toBeNull()
    expect((await db.records.get([JOURNAL, id]))?.body).toMatchObject({ sharedAs: [] })
  })
})
