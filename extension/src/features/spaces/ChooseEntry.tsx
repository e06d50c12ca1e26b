import { navigate } from 'wouter/use-hash-location'
import type { Entry } from '../../data/entry.ts'
import { entryTitle } from '../../data/entry-title.ts'
import { journalNames } from '../../data/journal-names.ts'
import { entryPage } from '../../data/journal-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { localDayOf, nearDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { OutcomeShape } from '../../ui/OutcomeMark.tsx'
import './space-screen.css'

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
  const today = localDayOf(new Date())
  return (
    <Dialog
      title={onlyWins ? `Add a win to ${spaceName}` : `Share an entry in ${spaceName}`}
      onClose={onClose}
    >
      {found?.entries.length === 0 ? (
        <div className="stack not-here">
          <p>
            {onlyWins
              ? 'No win of yours waits to be shared. Write a line, and tick that it is one.'
              : 'There is no entry to share yet. One line is plenty.'}
          </p>
          <div>
            <ButtonLink href="#/write" kind="primary" icon="write">
              Write
            </ButtonLink>
          </div>
        </div>
      ) : (
        <>
          <p className="muted">Nothing is shared before you have looked it over.</p>
          <ul className="choose">
            {found?.entries.map((entry) => (
              <li key={entry.id}>
                <button type="button" onClick={() => navigate(`/entry/${entry.id}/share`)}>
                  <span className="choose-mark">{markOf(entry)}</span>
                  <span className="grow">{entryTitle(entry, found.names)}</span>
                  <span className="small muted">{nearDay(entry.day, today)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

const isSharedIn = (entry: Entry, stream: string): boolean =>
  entry.kind === 'unreadable' || entry.body.sharedAs.some(({ space }) => space === stream)

const markOf = (entry: Entry) =>
  entry.kind === 'reflection' && entry.body.outcome ? (
    <span className={`outcome ${entry.body.outcome}`}>
      <OutcomeShape outcome={entry.body.outcome} />
    </span>
  ) : (
    <Icon name={entry.kind === 'reflection' ? 'write' : entry.kind === 'unreadable' ? 'info' : entry.kind} />
  )
