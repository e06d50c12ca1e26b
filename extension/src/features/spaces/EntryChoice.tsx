import type { Entry } from '../../data/entry.ts'
import { entryTitle } from '../../data/entry-title.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { localDayOf, nearDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { OutcomeShape } from '../../ui/OutcomeMark.tsx'
import './space-screen.css'

interface Props {
  readonly title: string
  /** Undefined until they are read. */
  readonly found: { readonly entries: readonly Entry[]; readonly names: JournalNames } | undefined
  /** Said where there is none. */
  readonly none: string
  readonly onChoose: (entry: string) => void
  readonly onClose: () => void
}

/** Entries of one's own to choose one from; nothing is shared by choosing. */
export const EntryChoice = ({ title, found, none, onChoose, onClose }: Props) => {
  const today = localDayOf(new Date())
  return (
    <Dialog title={title} onClose={onClose}>
      {found?.entries.length === 0 ? (
        <div className="stack not-here">
          <p>{none}</p>
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
                <button type="button" onClick={() => onChoose(entry.id)}>
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

const markOf = (entry: Entry) =>
  entry.kind === 'reflection' && entry.body.outcome ? (
    <span className={`outcome ${entry.body.outcome}`}>
      <OutcomeShape outcome={entry.body.outcome} />
    </span>
  ) : (
    <Icon name={entry.kind === 'reflection' ? 'write' : entry.kind === 'unreadable' ? 'info' : entry.kind} />
  )
