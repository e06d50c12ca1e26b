/** Reads an entry of the journal with everything resolved that a shared copy of it may show. */

import { foldName } from '@whatworked/shared/care/words-in'
import { JOURNAL, type RecordId } from '@whatworked/shared/ids'
import { contextOfClass } from '@whatworked/shared/records/class'
import { sharedAs } from '@whatworked/shared/records/fields'
import type { Post } from '@whatworked/shared/records/post'
import type { Trial } from '@whatworked/shared/records/trial'
import { isSeed } from '@whatworked/shared/techniques/seeds'
import * as v from 'valibot'
import type { JournalDb } from '../../data/db.ts'
import { type ClipEntry, type ReadableEntry, techniquesOf } from '../../data/entry.ts'
import { clipsById, entryById } from '../../data/entry-queries.ts'
import { groupKey, rangeOf } from '../../data/facets.ts'
import { type JournalNames, journalNames, sourcesById } from '../../data/journal-names.ts'
import { readWatch } from '../../data/pupil-names.ts'
import { type SharedPost, sharedPost } from '../../data/space-queries.ts'
import type { Care } from './check-copy.ts'
import type { Cited, NamedTechnique, Shareable } from './project-entry.ts'

/** What the share panel of one entry works with. */
export interface EntryToShare {
  readonly id: RecordId
  readonly entry: Shareable
  /** What the check looks for. */
  readonly care: Care
  /** Copies that are out, by space. */
  readonly copies: readonly SharedPost[]
}

/** The entry of this id as something that can be shared; undefined when it isn't there or can't be read. */
export const entryToShare = async (db: JournalDb, id: string): Promise<EntryToShare | undefined> => {
  const entry = await entryById(db, id)
  if (entry === undefined || entry.kind === 'unreadable') return undefined
  const names = await journalNames(db)
  const shareable = await resolved(db, entry, names)
  const copies = await Promise.all(entry.body.sharedAs.map(({ space, post }) => sharedPost(db, space, post)))
  return {
    id: entry.id,
    entry: shareable,
    care: await careFor(db, names, wordsAround(shareable)),
    copies: copies.filter((copy) => copy !== undefined),
  }
}

/** What the check looks for in words of this teacher. `known` are words that name no pupil. */
export const careFor = async (
  db: JournalDb,
  names: Pick<JournalNames, 'classes' | 'techniques'>,
  known: readonly string[],
): Promise<Care> => ({
  classes: [...names.classes.values()].map(({ id, body }) => ({ id, name: body.name, year: body.year })),
  watch: await readWatch(
    db,
    [...known, ...[...names.techniques.values()].flatMap(({ name, aliases }) => [name, ...aliases])],
    new Date(),
  ),
})

/** The same entry, with the names of colleagues, who are no pupils. */
export const knowing = (found: EntryToShare, colleagues: readonly string[]): EntryToShare => {
  const { watch } = found.care
  if (watch === undefined) return found
  const notNames = new Set([...watch.notNames, ...colleagues.flatMap((name) => foldName(name).split(' '))])
  return { ...found, care: { ...found.care, watch: { ...watch, notNames } } }
}

/** Capitals that stand in the copy anyway: who wrote the source, and where. */
const wordsAround = ({ cited }: Shareable): readonly string[] => [
  ...(cited?.source?.author ?? []).flatMap(({ family = '', given = '', literal = '' }) => [
    family,
    given,
    literal,
  ]),
  cited?.source?.title ?? '',
  cited?.source?.['container-title'] ?? '',
  cited?.source?.publisher ?? '',
]

const resolved = async (db: JournalDb, entry: ReadableEntry, names: JournalNames): Promise<Shareable> => {
  const techniques = namedTechniques(techniquesOf(entry), names)
  if (entry.kind === 'clip') {
    return { kind: 'clip', body: entry.body, techniques, cited: await citedIn(db, entry) }
  }
  const [clip] = await clipsById(db, entry.kind === 'trial' ? cameFrom(entry.body) : entry.body.leansOn)
  const ofClass = names.classes.get(entry.body.class ?? '')?.body
  const resolvedParts = {
    techniques,
    context: entry.body.context ?? (ofClass && contextOfClass(ofClass)),
    cited: clip && (await citedIn(db, clip)),
  }
  return entry.kind === 'trial'
    ? { kind: 'trial', body: entry.body, ...resolvedParts }
    : { kind: 'reflection', body: entry.body, ...resolvedParts }
}

const cameFrom = ({ from }: Trial): readonly string[] => (from?.kind === 'clip' ? [from.id] : [])

/**
 * The post that a trial came from, where its copy goes into the same space: there readers may follow it. In another
 * space its id would say something about people who aren't there.
 */
export const lineageIn = ({ entry }: EntryToShare, stream: string): Post['lineage'] => {
  const from = entry.kind === 'trial' ? entry.body.from : undefined
  return from?.kind === 'post' && from.space === stream ? [{ post: from.id }] : []
}

/** Parts of a merge are shared as what they became, once. */
const namedTechniques = (ids: readonly string[], names: JournalNames): NamedTechnique[] =>
  [...new Set(ids.flatMap((id) => names.techniques.get(id) ?? []))].map(({ id, name }) => ({
    name,
    ...(isSeed(id) && { seed: id }),
  }))

const citedIn = async (db: JournalDb, { body }: ClipEntry): Promise<Cited> => {
  const sources = body.source === undefined ? undefined : await sourcesById(db, [body.source])
  return { quote: body.quote, source: sources?.get(body.source ?? ''), url: body.url }
}

/** The entry that a copy was made of; looks at every entry, so it is for a single deed of a person. */
export const entryOfCopy = async (db: JournalDb, post: string): Promise<RecordId | undefined> => {
  const row = await db.records
    .where('facets')
    .between(...rangeOf(groupKey(JOURNAL, 'entry', 'all')), true, false)
    .filter(({ body }) => isCopyOf(body, post))
    .first()
  return row?.id
}

const withCopies = v.looseObject({ sharedAs })

const isCopyOf = (body: unknown, post: string): boolean => {
  const parsed = v.safeParse(withCopies, body)
  return parsed.success && parsed.output.sharedAs.some((copy) => copy.post === post)
}
