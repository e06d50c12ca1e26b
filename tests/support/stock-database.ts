/** A journal with some of everything, made by the verbs that every version has. */
import { applyPull } from '@whatworked/extension/data/apply-pull'
import type { JournalDb } from '@whatworked/extension/data/db'
import { freezeBatch } from '@whatworked/extension/data/freeze-batch'
import { putAway, removeRecord } from '@whatworked/extension/data/put-away'
import { type Change, saveRecord } from '@whatworked/extension/data/save-record'
import { JOURNAL, type RecordId, type StreamId } from '@whatworked/shared/ids'

/** The space that the stocked database is a member of. */
export const SPACE = '5f6b1c9e-0a51-4c1e-9a53-1f0a7c9d2b11' as StreamId
const ME = '5f6b1c9e-0a51-4c1e-9a53-1f0a7c9d2b22'
const BEN = '5f6b1c9e-0a51-4c1e-9a53-1f0a7c9d2b33'
/** Posts of the space: one of a colleague, one's own. */
export const POSTS = ['5f6b1c9e-0a51-4c1e-9a53-1f0a7c9d2b44', '5f6b1c9e-0a51-4c1e-9a53-1f0a7c9d2b55'] as const

/** What the stocked journal holds, by name. */
export interface Stocked {
  readonly classId: RecordId
  readonly clip: RecordId
  readonly first: RecordId
  readonly edited: RecordId
  readonly away: RecordId
}

/** Fills an empty database: a class, a source, a clip, reflections of every kind, one edited, put away and removed, and a space. */
export const stock = async (db: JournalDb, at = new Date('2026-11-02T16:10:00Z')): Promise<Stocked> => {
  let clock = at.getTime()
  const now = () => {
    clock += 60_000
    return new Date(clock)
  }
  const save = async (change: Omit<Change, 'stream'> & { stream?: StreamId }): Promise<RecordId> => {
    const result = await saveRecord(db, { stream: JOURNAL, ...change }, now())
    if (result.kind !== 'saved') throw new Error(`not stocked: ${JSON.stringify(result)}`)
    return result.record.id
  }
  const classId = await save({ type: 'class', body: { name: '9Y2 Sc', year: 'Year 9', subject: 'Science' } })
  await save({ type: 'technique', body: { name: 'Kettle talk', aliases: ['kettle'], family: 'talk' } })
  const source = await save({
    type: 'source',
    body: { title: 'Waiting three seconds', DOI: '10.5555/wait', addresses: [] },
  })
  const clip = await save({
    type: 'clip',
    body: {
      source,
      url: 'https://journal.example/wait',
      quote: { exact: 'Three seconds.' },
      techniques: ['wait-time'],
    },
  })
  const reflect = (body: object) =>
    save({ type: 'reflection', body: { techniques: [], leansOn: [], ...body } })
  const first = await reflect({
    happenedOn: '2026-10-30',
    class: classId,
    techniques: ['exit-ticket'],
    outcome: 'worked',
    worked: 'They argued about heat.',
    why: 'Each had a number to defend.',
    leansOn: [clip],
    win: true,
  })
  const edited = await reflect({ happenedOn: '2026-11-02', outcome: 'in-part', worked: 'The first version.' })
  await save({
    id: edited,
    type: 'reflection',
    body: {
      happenedOn: '2026-11-02',
      outcome: 'not-this-time',
      worked: 'The second version.',
      techniques: ['cold-call'],
    },
  })
  await reflect({ happenedOn: '2026-11-02', class: classId, tried: 'Half a note', finishLater: true })
  await reflect({
    happenedOn: '2026-11-01',
    outcome: 'not-sure',
    didnt: 'Émile’s 🎲 game: too loud. שלום',
    topic: 'Particles',
  })
  const away = await reflect({ happenedOn: '2026-10-20', worked: 'Put away.' })
  await putAway(db, away, '2026-11-02', now())
  const gone = await reflect({ happenedOn: '2026-10-21', worked: 'Removed.' })
  await removeRecord(db, JOURNAL, gone, now())
  await stockSpace(db, now)
  return { classId, clip, first, edited, away }
}

const stockSpace = async (db: JournalDb, now: () => Date): Promise<void> => {
  await db.streams.put({
    id: SPACE,
    kind: 'space',
    cursor: 0,
    epoch: 1,
    nextN: 1,
    member: ME,
    role: 'member',
  })
  const row = (seq: number, id: string, type: string, author: string, body: object) => ({
    id,
    type,
    v: 1,
    seq,
    author,
    createdAt: now().getTime(),
    editedAt: now().getTime(),
    body,
  })
  const rows = [
    row(1, SPACE, 'space', ME, { name: 'Questioning TLC', purpose: 'More of them think.' }),
    row(2, ME, 'member', ME, { name: 'Amina', role: 'member', joinedAt: 1 }),
    row(3, BEN, 'member', BEN, { name: 'Ben', role: 'owner', joinedAt: 1 }),
    row(4, POSTS[0], 'post', BEN, { of: 'reflection', worked: 'Mini whiteboards.', techniques: [] }),
    row(5, POSTS[1], 'post', ME, { of: 'reflection', worked: 'Mine.', techniques: [] }),
  ]
  const page = { epoch: 1, head: 5, cursor: 5, more: false, now: now().getTime(), rows }
  const applied = await applyPull(db, SPACE, 0, page, now())
  if (applied.kind !== 'applied') throw new Error(`not stocked: ${JSON.stringify(applied)}`)
  const say = (change: Omit<Change, 'stream'>) => saveRecord(db, { stream: SPACE, ...change }, now())
  await say({ type: 'thanks', body: { to: POSTS[0] } })
  await freezeBatch(db, SPACE, now())
  await say({ type: 'comment', body: { on: POSTS[0], text: 'I will try it.' } })
  await say({
    id: POSTS[1] as RecordId,
    type: 'post',
    body: { of: 'reflection', worked: 'Mine, said better.', techniques: [] },
  })
}
