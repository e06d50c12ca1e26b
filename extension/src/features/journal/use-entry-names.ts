import type { JournalDb } from '../../data/db.ts'
import type { Entry } from '../../data/entry.ts'
import { journalNames, sourcesById, spaceNames } from '../../data/journal-names.ts'
import { thankedFor } from '../../data/thanks.ts'
import { type Live, useLive } from '../../data/use-live.ts'
import type { EntryNames } from './EntryCard.tsx'

/** The names that these entries refer to, kept up to date. */
export const useEntryNames = (entries: readonly Entry[]): Live<EntryNames> =>
  useLive((db) => readEntryNames(db, entries), [sourceIdsIn(entries).join()])

/** The names that these entries refer to, read once. */
export const readEntryNames = async (db: JournalDb, entries: readonly Entry[]): Promise<EntryNames> => {
  const [names, sources, spaces, thanked] = await Promise.all([
    journalNames(db),
    sourcesById(db, sourceIdsIn(entries)),
    spaceNames(db),
    thankedFor(db),
  ])
  const bySpace = new Map(spaces.map(({ stream, name }) => [stream as string, name]))
  return { ...names, sources, spaces: bySpace, thanked }
}

const sourceIdsIn = (entries: readonly Entry[]): string[] =>
  entries.flatMap((entry) => (entry.kind === 'clip' && entry.body.source ? [entry.body.source] : []))
