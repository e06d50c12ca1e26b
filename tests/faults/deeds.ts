/** What people and sync do to the local database, each as one deed that may fail at any of its requests. */
import { applyPull } from '@whatworked/extension/data/apply-pull'
import { asWin, changeReflection } from '@whatworked/extension/data/change-reflection'
import { saveClass } from '@whatworked/extension/data/classes/class-save'
import type { JournalDb } from '@whatworked/extension/data/db'
import { JOURNAL_FORMAT, JOURNAL_FORMAT_VERSION } from '@whatworked/extension/data/portability/export-json'
import { readJournalFile } from '@whatworked/extension/data/portability/import-json'
import { recentImports } from '@whatworked/extension/data/portability/import-log'
import { planImport } from '@whatworked/extension/data/portability/import-plan'
import { takeBack as undoImport } from '@whatworked/extension/data/portability/import-undo'
import { bringIn } from '@whatworked/extension/data/portability/import-write'
import { addNotName, saveNameList } from '@whatworked/extension/data/pupil-names'
import { bringBack, putAway, removeRecord } from '@whatworked/extension/data/put-away'
import { reindex } from '@whatworked/extension/data/reindex'
import { saveRecord, saveRecords } from '@whatworked/extension/data/save-record'
import { type ReflectionValues, saveReflection } from '@whatworked/extension/data/save-reflection'
import { saveSetting } from '@whatworked/extension/data/settings'
import { mergeTechniques } from '@whatworked/extension/data/techniques/technique-deeds'
import { startTrial } from '@whatworked/extension/data/trials/trial-save'
import { writeFailure } from '@whatworked/extension/data/write-failure'
import { shareEntry, takeBack } from '@whatworked/extension/features/spaces/share-entry'
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import type { PullAnswer } from '@whatworked/shared/protocol/streams'
import type { Setting } from '@whatworked/shared/records/setting'
import { POSTS, SPACE, type Stocked } from '../support/stock-database.ts'

const NOW = new Date('2026-11-23T15:40:00Z')

/** A deed and how it ended. Everything but `done` says that nothing was changed. */
export interface Deed {
  readonly name: string
  /** What was done before, with a storage that works. */
  readonly prepare?: (db: JournalDb) => Promise<unknown>
  readonly act: (db: JournalDb, stocked: Stocked) => Promise<{ kind: string }>
  readonly done: string
  /** How it ends when it was done before. */
  readonly again?: string
}

const values: ReflectionValues = {
  happenedOn: '2026-11-23',
  period: 'P3',
  techniques: [{ name: 'Kettle talk' }],
  class: { name: '10X1 Ch' },
  outcome: 'worked',
  tried: '',
  worked: 'New words',
  didnt: '',
  why: 'A guess',
  next: '',
  difference: 'most',
  leansOn: [],
}

const care: Setting<'care'> = { subject: 'care', checkBeforeSharing: true }

/** A page from the server that meets an unsent edit, takes a colleague's post back and brings a new one. */
const page: PullAnswer = {
  epoch: 1,
  head: 9,
  cursor: 9,
  more: false,
  now: NOW.getTime(),
  rows: [
    { ...row(6, POSTS[1]), body: { of: 'reflection', worked: 'Mine, said elsewhere.', techniques: [] } },
    {
      ...row(7, '5f6b1c9e-0a51-4c1e-9a53-1f0a7c9d2b66'),
      body: { of: 'clip', matters: 'New.', techniques: [] },
    },
    { ...row(9, POSTS[0]), removed: true as const, body: null },
  ],
}

function row(seq: number, id: string) {
  const author = '5f6b1c9e-0a51-4c1e-9a53-1f0a7c9d2b22'
  return { id, type: 'post', v: 1, seq, author, createdAt: 1_000, editedAt: NOW.getTime() }
}

/** A copy from another computer: entries that are new here, and one that is newer there. */
const file = (): Blob => {
  const line = (id: string, worked: string) =>
    JSON.stringify({
      id,
      type: 'reflection',
      v: 1,
      createdAt: 1_000,
      editedAt: NOW.getTime(),
      body: { happenedOn: '2026-01-12', techniques: ['exit-ticket'], worked },
    })
  const ids = Array.from({ length: 12 }, (_, at) => `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`)
  const head = { format: JOURNAL_FORMAT, version: JOURNAL_FORMAT_VERSION, exportedAt: NOW.toISOString() }
  const lines = ids.map((id) => line(id, `From the other computer: ${id}`)).join(',\n')
  return new Blob([`${JSON.stringify(head).slice(0, -1)},"records":[\n${lines}\n]}\n`])
}

async function bringFileIn(db: JournalDb): Promise<{ kind: string }> {
  try {
    const plan = await planImport(db, readJournalFile(file()))
    return await bringIn(db, plan, 'whatworked.json', NOW)
  } catch (error) {
    return writeFailure(error)
  }
}

/** The deeds. */
export const DEEDS: readonly Deed[] = [
  {
    name: 'keeping a reflection',
    act: (db, { clip }) => saveReflection(db, { ...values, leansOn: [clip] }, undefined, NOW),
    done: 'saved',
  },
  {
    name: 'editing a reflection that changed meanwhile',
    act: (db, { edited }) =>
      saveRecord(
        db,
        {
          stream: JOURNAL,
          id: edited,
          type: 'reflection',
          before: { happenedOn: '2026-11-02', worked: 'The first version.', techniques: [] },
          body: { happenedOn: '2026-11-02', worked: 'The third version.', why: 'Because.', techniques: [] },
        },
        NOW,
      ),
    done: 'saved',
  },
  {
    name: 'putting an entry away',
    act: (db, { first }) => putAway(db, first, '2026-11-23', NOW),
    done: 'saved',
  },
  { name: 'bringing an entry back', act: (db, { away }) => bringBack(db, away, NOW), done: 'saved' },
  {
    name: 'removing an entry',
    act: (db, { first }) => removeRecord(db, JOURNAL, first, NOW),
    done: 'saved',
    again: 'missing',
  },
  {
    name: 'marking a win',
    act: (db, { edited }) => changeReflection(db, edited, asWin(true), NOW),
    done: 'saved',
  },
  {
    name: 'planning a trial with a new class and a new technique',
    act: (db) =>
      startTrial(
        db,
        { ifI: 'wait', then: 'more speak', technique: { name: 'Long wait' }, class: { name: '7A' } },
        NOW,
      ),
    done: 'saved',
  },
  {
    name: 'changing a class',
    act: (db, { classId }) =>
      saveClass(
        db,
        { name: '10Y2 Sc', year: 'Year 10' },
        { id: classId, body: { name: '9Y2 Sc', year: 'Year 9', subject: 'Science' } },
        NOW,
      ),
    done: 'saved',
  },
  {
    name: 'merging two techniques',
    act: (db) => mergeTechniques(db, 'exit-ticket', 'cold-call', NOW),
    done: 'saved',
  },
  {
    name: 'keeping many records at once',
    act: (db) =>
      saveRecords(
        db,
        Array.from({ length: 12 }, (_, at) => ({
          stream: JOURNAL,
          type: 'reflection',
          body: { happenedOn: '2025-11-23', worked: `Old words ${at}`, techniques: ['exit-ticket'] },
        })),
        NOW,
      ),
    done: 'saved',
  },
  {
    name: 'sharing an entry',
    act: (db, { first }) =>
      shareEntry(
        db,
        first,
        SPACE,
        { of: 'reflection', worked: 'Shared', techniques: [], byline: 'name', lineage: [] },
        NOW,
      ),
    done: 'shared',
  },
  {
    name: 'changing a setting',
    act: (db) => saveSetting(db, { ...care, route: 'Tell Ms Osei.' }, care, NOW),
    done: 'saved',
  },
  {
    name: 'keeping a class list',
    act: (db, { classId }) => saveNameList(db, classId, 'Ada Byrne'),
    done: 'saved',
  },
  { name: 'calling something no name', act: (db) => addNotName(db, 'Tarsia'), done: 'saved' },
  { name: 'bringing a file in', act: bringFileIn, done: 'brought' },
  {
    name: 'undoing a file that was brought in',
    prepare: bringFileIn,
    act: async (db) => {
      const [last] = await recentImports(db).catch(() => [])
      return last === undefined ? { kind: 'broken' } : undoImport(db, last, NOW)
    },
    done: 'taken-back',
    again: 'broken',
  },
  {
    name: 'taking a copy back',
    act: (db, { first }) => takeBack(db, { stream: SPACE, me: '' }, POSTS[1] as RecordId, first, NOW),
    done: 'taken-back',
  },
  {
    name: 'merging a page from the server',
    act: (db) => applyPull(db, SPACE, 5, page, NOW).catch(writeFailure),
    done: 'applied',
  },
  {
    name: 'bringing the index up to date',
    act: (db) => reindex(db).then(() => ({ kind: 'reindexed' }), writeFailure),
    done: 'reindexed',
  },
]
