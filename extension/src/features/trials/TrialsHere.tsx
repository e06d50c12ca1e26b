import { navigate } from 'wouter/use-hash-location'
import type { ReadableEntry, TrialEntry } from '../../data/entry.ts'
import { entriesById } from '../../data/entry-queries.ts'
import { entryTitle, firstLine } from '../../data/entry-title.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import { saysSomething, valuesFromEntry } from '../../data/trials/trial-prefill.ts'
import { trialsFrom } from '../../data/trials/trial-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { STATE_LABELS, verdictLabel } from '../../ui/trial-words.ts'
import './trial-page.css'

interface Props {
  readonly entry: ReadableEntry
  readonly names: JournalNames
}

/** Beside an entry: the trials that came of it or that it is part of, and the way to make another. T does the same. */
export const TrialsHere = ({ entry, names }: Props) => {
  const leansOn = entry.kind === 'reflection' ? entry.body.leansOn : []
  const found = liveValue(
    useLive(
      async (db) => ({
        made: await trialsFrom(db, entry.id),
        partOf: (await entriesById(db, leansOn)).filter((each) => each.kind === 'trial'),
      }),
      [entry.id, leansOn.join()],
    ),
  )
  const address = `/trials/new/entry/${entry.id}`
  useShortcut('t', () => navigate(address))
  const { made = [], partOf = [] } = found ?? {}
  const hasIdea =
    entry.kind !== 'trial' && saysSomething({ ...valuesFromEntry(entry, names), technique: undefined })
  return (
    <section className="card flat" aria-labelledby="trials-here">
      <h2 id="trials-here" className="card-title">
        {entry.kind === 'trial' ? 'What came of it' : 'Trials'}
      </h2>
      <ul className="trials-here">
        {partOf.map((trial) => (
          <Line key={trial.id} trial={trial} names={names} lead="Part of" />
        ))}
        {made.map((trial) => (
          <Line key={trial.id} trial={trial} names={names} />
        ))}
      </ul>
      <ButtonLink href={`#${address}`} size="dense" icon="trial" shortcut="T">
        {hasIdea && made.length === 0
          ? 'Make it a trial'
          : entry.kind === 'trial'
            ? 'Another like it'
            : 'Try something from this'}
      </ButtonLink>
    </section>
  )
}

const Line = ({
  trial,
  names,
  lead,
}: {
  readonly trial: TrialEntry
  readonly names: JournalNames
  readonly lead?: string
}) => (
  <li>
    {lead && <span className="muted">{lead} </span>}
    <a href={`#/entry/${trial.id}`}>{firstLine(entryTitle(trial, names), 70)}</a>
    <span className="muted">
      {' · '}
      {trial.body.verdict ? verdictLabel(trial.body.verdict.kind) : STATE_LABELS[trial.body.state]}
    </span>
  </li>
)
