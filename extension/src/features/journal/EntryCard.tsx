import type { Source } from '@whatworked/shared/records/source'
import type { TrialState } from '@whatworked/shared/records/trial'
import { useId } from 'react'
import type { ClipEntry, Entry, ReadableEntry, ReflectionEntry, TrialEntry } from '../../data/entry.ts'
import { entryTitle, techniqueNames } from '../../data/entry-title.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import { citationText } from '../../ui/Citation.tsx'
import { type LocalDay, longDay, monthShort, weekdayShort } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { verdictLead } from '../../ui/trial-words.ts'
import { VerdictStamp } from '../../ui/VerdictStamp.tsx'
import { counted } from '../../ui/words.ts'
import { Marked } from './Marked.tsx'
import { matchElsewhere } from './match-elsewhere.ts'
import './entry-card.css'

/** Names that entries refer to by id. */
export interface EntryNames extends JournalNames {
  readonly sources: ReadonlyMap<string, Source>
  readonly spaces: ReadonlyMap<string, string>
  /** Who was thanked for an entry, by its id. */
  readonly thanked?: ReadonlyMap<string, readonly string[]>
}

interface Props {
  readonly entry: Entry
  readonly names: EntryNames
  readonly today: LocalDay
  /** What was typed in search, to be marked; empty in the plain timeline. */
  readonly typed: string
  /** Whether the margin says the month and year, because no heading does. */
  readonly isDated?: boolean
}

/** One entry in the timeline: its day in the margin, its words to the right; the whole of it opens it. */
export const EntryCard = ({ entry, names, today, typed, isDated }: Props) => {
  const id = useId()
  const elsewhere = typed === '' ? undefined : matchElsewhere(entry, names, typed)
  return (
    <article className="timeline-entry" aria-labelledby={id}>
      <div className="entry-margin">
        <time dateTime={entry.day}>
          <span className="unseen">{longDay(entry.day, today)}</span>
          <span aria-hidden="true" className="stack" style={{ gap: 0 }}>
            <b>{Number(entry.day.slice(8))}</b>
            {isDated ? monthShort(entry.day, today) : weekdayShort(entry.day)}
          </span>
        </time>
      </div>
      <div className="entry-body">
        {entry.kind === 'reflection' && <ReflectionCard id={id} entry={entry} names={names} typed={typed} />}
        {entry.kind === 'clip' && <ClipCard id={id} entry={entry} names={names} typed={typed} />}
        {entry.kind === 'trial' && <TrialCard id={id} entry={entry} names={names} typed={typed} />}
        {entry.kind === 'unreadable' && (
          <EntryHeading id={id} entry={entry} title={entryTitle(entry, names)} typed="" />
        )}
        {elsewhere && (
          <p className="entry-why">
            <b>{elsewhere.label}</b> <Marked text={elsewhere.text} typed={typed} />
          </p>
        )}
      </div>
    </article>
  )
}

interface HeadingProps {
  readonly id: string
  readonly entry: Entry
  readonly title: string
  readonly typed: string
}

const EntryHeading = ({ id, entry, title, typed }: HeadingProps) => (
  <h3 id={id}>
    <a className="entry-link" href={`#/entry/${entry.id}`}>
      <Marked text={title} typed={typed} />
    </a>
  </h3>
)

interface CardProps<Kind extends Entry> {
  readonly id: string
  readonly entry: Kind
  readonly names: EntryNames
  readonly typed: string
}

const ReflectionCard = ({ id, entry, names, typed }: CardProps<ReflectionEntry>) => {
  const { outcome, worked, didnt, tried, why, next, techniques } = entry.body
  const named = techniqueNames(techniques, names).join(', ')
  const title = named || entryTitle(entry, names)
  const main = [worked, didnt, tried, next].find((words) => words?.trim() && words.trim() !== title)
  const className = names.classes.get(entry.body.class ?? '')?.body.name
  return (
    <>
      <div className="entry-head">
        {outcome && <OutcomeMark outcome={outcome} />}
        <EntryHeading id={id} entry={entry} title={title} typed={typed} />
        {className && (
          <span className="faint">
            <Marked text={className} typed={typed} />
          </span>
        )}
      </div>
      {main && (
        <p className="words">
          <Marked text={main} typed={typed} />
        </p>
      )}
      {why?.trim() && (
        <p className="entry-why">
          <b>Because</b> <Marked text={why} typed={typed} />
        </p>
      )}
      <div className="entry-facts">
        <WhoReads entry={entry} names={names} />
        {entry.body.leansOn.length > 0 && (
          <span className="row">
            <Icon name="link" />
            {counted(entry.body.leansOn.length, 'link')}
          </span>
        )}
        {entry.body.win && (
          <Pill tone="mark" icon="star">
            A win
          </Pill>
        )}
        {names.thanked?.get(entry.id) && (
          <span className="row entry-thanked">
            <Icon name="heart" />A thank-you to {names.thanked.get(entry.id)?.join(', ')}
          </span>
        )}
        {entry.body.finishLater && <Pill tone="mark">To finish</Pill>}
      </div>
    </>
  )
}

const ClipCard = ({ id, entry, names, typed }: CardProps<ClipEntry>) => {
  const { quote, matters } = entry.body
  const source = names.sources.get(entry.body.source ?? '')
  const cited = source ? citationText(source) : (entry.body.url ?? '')
  const title = source?.title ?? (quote ? 'A passage' : entryTitle(entry, names))
  const named = techniqueNames(entry.body.techniques, names).join(', ')
  return (
    <>
      <div className="entry-head">
        <span className="entry-kind">
          <Icon name="clip" />
          Clip
        </span>
        <EntryHeading id={id} entry={entry} title={title} typed={typed} />
        {named && (
          <span className="faint">
            <Marked text={named} typed={typed} />
          </span>
        )}
      </div>
      {quote?.exact.trim() && (
        <blockquote className="quote">
          <Marked text={quote.exact} typed={typed} />
        </blockquote>
      )}
      {matters?.trim() && (
        <p className="words">
          <Marked text={matters} typed={typed} />
        </p>
      )}
      {cited && (
        <p className="entry-why">
          <Marked text={cited} typed={typed} />
        </p>
      )}
      <div className="entry-facts">
        <WhoReads entry={entry} names={names} />
      </div>
    </>
  )
}

const TrialCard = ({ id, entry, names, typed }: CardProps<TrialEntry>) => {
  const { then, because, verdict, state, happened } = entry.body
  const className = names.classes.get(entry.body.class ?? '')?.body.name
  return (
    <>
      <div className="entry-head">
        {verdict ? (
          <VerdictStamp verdict={verdict.kind} />
        ) : (
          <Pill tone="trial" icon="trial">
            {TRIAL_KINDS[state]}
          </Pill>
        )}
        <EntryHeading id={id} entry={entry} title={entryTitle(entry, names)} typed={typed} />
        {className && (
          <span className="faint">
            <Marked text={className} typed={typed} />
          </span>
        )}
      </div>
      {then?.trim() && (
        <p className="words">
          <Marked text={`Then ${then}`} typed={typed} />
        </p>
      )}
      {because?.trim() && !happened?.trim() && (
        <p className="entry-why">
          <b>Because</b> <Marked text={because} typed={typed} />
        </p>
      )}
      {happened?.trim() && (
        <p className="entry-why">
          <b>What happened</b> <Marked text={happened} typed={typed} />
        </p>
      )}
      {verdict?.why?.trim() && (
        <p className="entry-why">
          <b>{verdictLead(verdict.kind)}</b> <Marked text={verdict.why} typed={typed} />
        </p>
      )}
      <div className="entry-facts">
        <WhoReads entry={entry} names={names} />
      </div>
    </>
  )
}

/** In a list of all kinds of entries the pill has to say which this is. */
const TRIAL_KINDS: Readonly<Record<TrialState, string>> = {
  planned: 'Trial, planned',
  trying: 'On trial',
  decided: 'Trial, decided',
}

/** Who can read an entry: only its owner, or the spaces it was shared in. */
const WhoReads = ({ entry, names }: { readonly entry: ReadableEntry; readonly names: EntryNames }) => {
  const shared = [...new Set(entry.body.sharedAs.map(({ space }) => space))]
  if (shared.length === 0) return <Pill icon="lock">Only you</Pill>
  return shared.map((space) => (
    <Pill key={space} tone="together" icon="people">
      {names.spaces.get(space) ?? 'A space you have left'}
    </Pill>
  ))
}
