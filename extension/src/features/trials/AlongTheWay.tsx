import { useState } from 'react'
import type { TrialEntry } from '../../data/entry.ts'
import { reflectionsLeaningOn } from '../../data/entry-queries.ts'
import { entryTitle } from '../../data/entry-title.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { shortDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { NoteForm } from './NoteForm.tsx'
import { removeNote } from './trial-deeds.ts'

interface Props {
  readonly trial: TrialEntry
  readonly names: JournalNames
  readonly today: string
}

/** Notes and reflections along the way, by day. */
export const AlongTheWay = ({ trial, names, today }: Props) => {
  const db = useDb()
  const [noting, setNoting] = useState<'now' | 'done'>()
  const canChange = trial.putAwayOn === undefined
  const reflections =
    liveValue(useLive((reading) => reflectionsLeaningOn(reading, trial.id), [trial.id])) ?? []
  const lines = [
    ...trial.body.notes.map((note) => ({ kind: 'note' as const, on: note.on, note })),
    ...reflections.map((entry) => ({ kind: 'reflection' as const, on: entry.day, entry })),
  ].sort((a, b) => a.on.localeCompare(b.on))
  return (
    <section className="answer">
      <h2 className="answer-title">Along the way</h2>
      <ul className="trial-lines">
        {lines.map((line) =>
          line.kind === 'note' ? (
            <li key={line.note.id}>
              <span className="small muted when">{shortDay(line.on, today)}</span>
              <p className="words">{line.note.text}</p>
              {canChange && (
                <button
                  type="button"
                  className="chip-remove"
                  aria-label={`Take out the note of ${shortDay(line.on, today)}`}
                  onClick={() => void removeNote(db, trial.id, line.note.id)}
                >
                  <Icon name="close" />
                </button>
              )}
            </li>
          ) : (
            <li key={line.entry.id}>
              <span className="small muted when">{shortDay(line.on, today)}</span>
              <p>
                {line.entry.kind === 'reflection' && line.entry.body.outcome && (
                  <>
                    <OutcomeMark outcome={line.entry.body.outcome} />{' '}
                  </>
                )}
                <a href={`#/entry/${line.entry.id}`}>{entryTitle(line.entry, names)}</a>
              </p>
            </li>
          ),
        )}
      </ul>
      {noting === 'now' && <NoteForm trial={trial} onClose={() => setNoting('done')} />}
      {noting !== 'now' && canChange && (
        <div className="row wrap trial-doing">
          <Button size="dense" icon="plus" autoFocus={noting === 'done'} onClick={() => setNoting('now')}>
            Add a note
          </Button>
          <ButtonLink size="dense" kind="quiet" icon="write" href={`#/write/${trial.id}`}>
            Reflect on this
          </ButtonLink>
        </div>
      )}
    </section>
  )
}
