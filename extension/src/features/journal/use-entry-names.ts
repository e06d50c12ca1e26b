import type { Entry } from '../../data/entry.ts'
import { journalNames, sourcesById, spaceNames } from '../../data/journal-names.ts'
import { type Live, useLive } from '../../data/use-live.ts'
import type { EntryNames } from './EntryCard.tsx'

/** The names that these entries refer to, kept up to date. */
export const useEntryNames = (entries: readonly Entry[]): Live<EntryNames> => {
  const sourceIds = entries.flatMap((entry) =>
    entry.kind === 'clip' && entry.body.source ? [entry.body.source] : [],
  )
  return useLive(
    async (db) => {
      const [names, sources, spaces] = await Promise.all([
        journalNames(db),
        sourcesById(db, sourceIds),
        spaceNames(db),
      ])
      return {
        ...names,
        sources,
        spaces: new Map(spaces.map(({ stream, name }) => [stream as string, name])),
      }
    },
    [sourceIds.join()],
  )
}
