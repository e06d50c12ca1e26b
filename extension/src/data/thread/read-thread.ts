/** The way of one idea: from the passage it began with, through trials and reflections, into spaces and back. Every list is bounded. */
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import type { Source } from '@whatworked/shared/records/source'
import type { Origin } from '@whatworked/shared/records/trial'
import type { JournalDb } from '../db.ts'
import {
  type ClipEntry,
  entryOf,
  type ReadableEntry,
  type ReflectionEntry,
  type TrialEntry,
} from '../entry.ts'
import { reflectionsLeaningOn } from '../entry-queries.ts'
import { type JournalNames, journalNames, sourcesById } from '../journal-names.ts'
import { spaceView } from '../space-queries.ts'
import { spacePost } from '../spaces/feed.ts'
import { type Thanks, thanksAbout } from '../thanks.ts'
import { type SheetOrigin, sheetOrigin } from '../trials/sheet-origin.ts'
import { trialsFrom } from '../trials/trial-queries.ts'
import { postsAbove } from './posts-above.ts'
import { type SharedStep, whatCameOf } from './shared-step.ts'

/** More entries than this of one idea are not drawn; nobody has read to the end of such a thread. */
const ENTRIES_MAX = 60

export interface Thread {
  /** Colleagues' posts that it came from, as far as they were shared with this reader, the first one first. */
  readonly above: readonly SharedStep[]
  readonly clips: readonly ClipEntry[]
  /** Plans told to a group, and sheets, that its trials came from. */
  readonly sheets: readonly SheetOrigin[]
  readonly trials: readonly TrialEntry[]
  /** The earliest first. */
  readonly reflections: readonly ReflectionEntry[]
  readonly shared: readonly SharedStep[]
  /** Thanks written in the journal about any of its entries. */
  readonly thanks: readonly Thanks[]
  readonly names: JournalNames
  readonly sources: ReadonlyMap<string, Source>
}

/** The thread that an entry of one's own is part of; undefined when there is no such entry. */
export const threadOfEntry = async (db: JournalDb, id: string): Promise<Thread | undefined> => {
  const start = await readable(db, id)
  if (start === undefined) return undefined
  const entries = await connected(db, start)
  const clips = entries.filter((entry) => entry.kind === 'clip')
  const trials = entries.filter((entry) => entry.kind === 'trial')
  const origin = trials.map(({ body }) => body.from).find((from) => from?.kind === 'post')
  const written = trials.flatMap(({ body }) => body.from ?? [])
  const [names, sources, above, shared, thanks, sheets] = await Promise.all([
    journalNames(db),
    sourcesById(
      db,
      clips.flatMap(({ body }) => body.source ?? []),
    ),
    origin?.space === undefined ? [] : postsAbove(db, origin.space, origin.id),
    sharedOf(db, entries),
    Promise.all(entries.map((entry) => thanksAbout(db, entry.id))),
    Promise.all(eachOnce(written).map((from) => sheetOrigin(db, from))),
  ])
  return {
    above,
    clips,
    sheets: sheets.filter((sheet) => sheet !== undefined),
    trials,
    reflections: entries.filter((entry) => entry.kind === 'reflection').sort(byDay),
    shared,
    thanks: thanks.flat().filter(({ putAwayOn }) => putAwayOn === undefined),
    names,
    sources,
  }
}

/** The thread of a colleague's post: backwards as far as it was shared, and forwards to what came of it here. */
export const threadOfPost = async (db: JournalDb, space: string, id: string): Promise<Thread | undefined> => {
  const above = await postsAbove(db, space, id)
  if (above.length === 0) return undefined
  return {
    above,
    clips: [],
    sheets: [],
    trials: [],
    reflections: [],
    shared: [],
    thanks: [],
    names: await journalNames(db),
    sources: new Map(),
  }
}

/** All entries that lead to each other: what this one came of and leans on, and what came of them. */
const connected = async (db: JournalDb, start: ReadableEntry): Promise<readonly ReadableEntry[]> => {
  const found = new Map<string, ReadableEntry>([[start.id, start]])
  const waiting: ReadableEntry[] = [start]
  for (let next = waiting.shift(); next !== undefined && found.size < ENTRIES_MAX; next = waiting.shift()) {
    const beside = await Promise.all([
      ...aboveOf(next).map((id) => readable(db, id)),
      ...(await belowOf(db, next.id)),
    ])
    for (const one of beside) {
      if (one === undefined || found.has(one.id)) continue
      found.set(one.id, one)
      waiting.push(one)
    }
  }
  return [...found.values()].sort(byDay)
}

const eachOnce = (origins: readonly Origin[]): readonly Origin[] => [
  ...new Map(origins.map((one) => [one.id, one])).values(),
]

const aboveOf = (entry: ReadableEntry): readonly string[] => {
  if (entry.kind === 'clip') return []
  if (entry.kind === 'reflection') return entry.body.leansOn
  const { from } = entry.body
  return from === undefined || from.kind === 'post' ? [] : [from.id]
}

const belowOf = async (db: JournalDb, id: RecordId): Promise<readonly ReadableEntry[]> => {
  const [trials, reflections] = await Promise.all([trialsFrom(db, id), reflectionsLeaningOn(db, id)])
  return [...trials, ...reflections.filter((entry) => entry.kind === 'reflection')]
}

const readable = async (db: JournalDb, id: string): Promise<ReadableEntry | undefined> => {
  const row = await db.records.get([JOURNAL, id])
  if (row === undefined || row.removed || row.putAwayOn !== undefined) return undefined
  const entry = entryOf(row)
  return entry.kind === 'unreadable' ? undefined : entry
}

const byDay = (a: ReadableEntry, b: ReadableEntry): number =>
  a.day === b.day ? a.createdAt - b.createdAt : a.day < b.day ? -1 : 1

const sharedOf = async (db: JournalDb, entries: readonly ReadableEntry[]): Promise<SharedStep[]> => {
  const steps = await Promise.all(
    entries
      .flatMap(({ body }) => body.sharedAs)
      .map(async ({ space, post: id }) => {
        const view = await spaceView(db, space)
        const post = view && (await spacePost(db, view.stream, view.me, id))
        return view && post && { view, post, cameOfIt: await whatCameOf(db, view, id) }
      }),
  )
  return steps.filter((step) => step !== undefined).sort((a, b) => a.post.createdAt - b.post.createdAt)
}
