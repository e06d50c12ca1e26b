import { evidenceText } from '@whatworked/shared/reflecting/evidence'
import { reasonLabel } from '@whatworked/shared/reflecting/reasons'
import { lookText } from '@whatworked/shared/reflecting/ways'
import type { ReactNode } from 'react'
import { type ClipEntry, type ReadableEntry, type ReflectionEntry, techniquesOf } from '../../data/entry.ts'
import { techniqueNames } from '../../data/entry-title.ts'
import { Citation } from '../../ui/Citation.tsx'
import { longDay } from '../../ui/dates.ts'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { differenceLabel, QUESTIONS } from '../../ui/words.ts'
import { Answer } from './Answer.tsx'
import { PrintedTrial } from './PrintedTrial.tsx'
import { printedClass, printedTitle } from './printed-words.ts'
import { addressOf, clipsOf, type Printable } from './read-printable.ts'
import type { Showing } from './showing.ts'

interface Props {
  readonly entry: ReadableEntry
  readonly from: Printable
  readonly show: Showing
  /** The day on which the page is made: dates of its year say no year. */
  readonly today: string
}

/** One entry on paper: its head, then question and answer. Plain values in, so that it can become a file as well. */
export const PrintedEntry = ({ entry, from, show, today }: Props) => {
  const title = printedTitle(entry, from)
  const techniques = techniqueNames(techniquesOf(entry), from.names).join(', ')
  const whom = printedClass(entry, from, show.has('className'))
  const facts = [longDay(entry.day, today), whom, techniques !== title && techniques]
  return (
    <article className="doc-entry">
      <h2>{title}</h2>
      <p className="doc-facts">
        {entry.kind === 'reflection' && entry.body.outcome && <OutcomeMark outcome={entry.body.outcome} />}
        <span>{facts.filter(Boolean).join(' · ')}</span>
        {entry.kind === 'reflection' && entry.body.win && <span>A win</span>}
      </p>
      {entry.kind === 'reflection' && <Reflection entry={entry} title={title} show={show} />}
      {entry.kind === 'trial' && <PrintedTrial entry={entry} show={show} today={today} />}
      {show.has('sources') &&
        clipsOf(entry, from).map((clip) => <Cited key={clip.id} clip={clip} from={from} />)}
      {entry.kind === 'clip' && show.has('notes') && (
        <dl>
          <Answer question="Why it matters to me">{entry.body.matters}</Answer>
        </dl>
      )}
    </article>
  )
}

interface ReflectionProps {
  readonly entry: ReflectionEntry
  readonly title: string
  readonly show: Showing
}

const Reflection = ({ entry, title, show }: ReflectionProps) => {
  const { tried, worked, didnt, why, whyTags, next, difference, evidence, looks } = entry.body
  return (
    <dl>
      <Answer question={QUESTIONS.tried.label}>{tried?.trim() !== title && tried}</Answer>
      <Answer question={QUESTIONS.worked.label}>{show.has('worked') && worked}</Answer>
      <Answer question={QUESTIONS.didnt.label}>{show.has('didnt') && didnt}</Answer>
      <Answer question={QUESTIONS.why.label}>
        {show.has('why') && [why?.trim(), whyTags.map(reasonLabel).join(', ')].filter(Boolean).join('\n')}
      </Answer>
      <Answer question={QUESTIONS.next.label}>{show.has('next') && next}</Answer>
      <Answer question="Difference for pupils">
        {show.has('pupils') && difference && differenceLabel(difference)}
      </Answer>
      <Answer question="What shows it">{show.has('pupils') && evidence.map(evidenceText).join('\n')}</Answer>
      <Answer question="Looking at it another way">
        {show.has('notes') && looks.map(lookText).join('\n')}
      </Answer>
    </dl>
  )
}

const Cited = ({ clip, from }: { readonly clip: ClipEntry; readonly from: Printable }): ReactNode => {
  const source = from.sources.get(clip.body.source ?? '')
  const address = addressOf(clip, source)
  return (
    <figure>
      {clip.body.quote?.exact.trim() && <blockquote>{clip.body.quote.exact.trim()}</blockquote>}
      <figcaption>
        {source && <Citation work={source} />} {address && <a href={address}>Open the page</a>}
      </figcaption>
    </figure>
  )
}
