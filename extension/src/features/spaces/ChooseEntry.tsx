import { navigate } from 'wouter/use-hash-location'
import type { Entry } from '../../data/entry.ts'
import { journalNames } from '../../data/journal-names.ts'
import { entryPage } from '../../data/journal-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { EntryChoice } from './EntryChoice.tsx'

interface Props {
  readonly stream: string
  readonly spaceName: string
  /** One came to add a win. */
  readonly onlyWins?: boolean
  readonly onClose: () => void
}

/** The latest entries that this space hasn't got yet; choosing one opens its page at the share panel. */
export const ChooseEntry = ({ stream, spaceName, onlyWins = false, onClose }: Props) => {
  const found = liveValue(
    useLive(
      async (db) => ({
        entries: (await entryPage(db, onlyWins ? { win: true } : {}, {})).entries.filter(
          (entry) => !isSharedIn(entry, stream),
        ),
        names: await journalNames(db),
      }),
      [stream, onlyWins],
    ),
  )
  return (
    <EntryChoice
      title={onlyWins ? `Add a win to ${spaceName}` : `Share an entry in ${spaceName}`}
      found={found}
      none={
        onlyWins
          ? 'No win of yours waits to be shared. Write a line, and tick that it is one.'
          : 'There is no entry to share yet. One line is plenty.'
      }
      onChoose={(entry) => navigate(`/entry/${entry}/share`)}
      onClose={onClose}
    />
  )
}

const isSharedIn = (entry: Entry, stream: string): boolean =>
  entry.kind === 'unreadable' || entry.body.sharedAs.some(({ space }) => space === stream)
