/** Reads entries with everything that a printed page of them names: techniques, classes, works, and the clips they lean on. */
import type { Source } from '@whatworked/shared/records/source'
import type { JournalDb } from '../../data/db.ts'
import type { ClipEntry, Entry, ReadableEntry } from '../../data/entry.ts'
import { clipsById } from '../../data/entry-queries.ts'
import { type JournalNames, journalNames, sourcesById } from '../../data/journal-names.ts'

/** What the pages of entries draw on. */
export interface Printable {
  readonly entries: readonly ReadableEntry[]
  readonly names: JournalNames
  readonly clips: ReadonlyMap<string, ClipEntry>
  readonly sources: ReadonlyMap<string, Source>
}

/** The entries with all that they refer to; those that this version can't read are left out. */
export const readPrintable = async (db: JournalDb, found: readonly Entry[]): Promise<Printable> => {
  const entries = found.filter((entry) => entry.kind !== 'unreadable')
  const leaning = entries.flatMap((entry) => (entry.kind === 'reflection' ? entry.body.leansOn : []))
  const [names, clips] = await Promise.all([journalNames(db), clipsById(db, [...new Set(leaning)])])
  const cited = [...entries, ...clips].flatMap((entry) =>
    entry.kind === 'clip' && entry.body.source ? [entry.body.source] : [],
  )
  const sources = await sourcesById(db, cited)
  return { entries, names, sources, clips: new Map(clips.map((clip) => [clip.id, clip])) }
}

/** The clips that an entry leans on, or the clip itself. */
export const clipsOf = (entry: ReadableEntry, { clips }: Printable): readonly ClipEntry[] => {
  if (entry.kind === 'clip') return [entry]
  if (entry.kind === 'trial') return []
  return entry.body.leansOn.flatMap((id) => clips.get(id) ?? [])
}

/** The address of a clip's page. */
export const addressOf = ({ body }: ClipEntry, source: Source | undefined): string | undefined =>
  body.url ?? source?.canonicalUrl ?? source?.URL
