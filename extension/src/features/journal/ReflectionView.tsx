import { reasonLabel } from '@whatworked/shared/reflecting/reasons'
import type { ReactNode } from 'react'
import type { ReflectionEntry } from '../../data/entry.ts'
import { entriesById } from '../../data/entry-queries.ts'
import { techniquesNamed } from '../../data/entry-title.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { localDayOf, longDay } from '../../ui/dates.ts'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { TechniqueLinks } from '../../ui/TechniqueLinks.tsx'
import { differenceLabel, QUESTIONS } from '../../ui/words.ts'
import type { EntryNames } from './EntryCard.tsx'
import { EntryDeeds } from './EntryDeeds.tsx'
import { EvidenceShown } from './EvidenceShown.tsx'
import { LeansOn, leansNote } from './LeansOn.tsx'
import { LooksShown } from './LooksShown.tsx'
import { OtherWays } from './OtherWays.tsx'
import './cited-clips.css'
import './reasons-field.css'
import './entry-screen.css'

interface Props {
  readonly entry: ReflectionEntry
  readonly names: EntryNames
  readonly title: string
}

/** A reflection as a page of the exercise book: questions, answers, and notes in the margin. */
export const ReflectionView = ({ entry, names, title }: Props) => {
  const { tried, worked, didnt, why, next, difference, leansOn, evidence, whyTags, looks } = entry.body
  const leans = liveValue(useLive((db) => entriesById(db, leansOn), [leansOn.join()])) ?? []
  return (
    <div className="entry-column">
      <article className="sheet entry-page">
        <MetaLine entry={entry} names={names} />
        <ScreenHeading title={title} />
        <dl className="answers">
          {tried && tried.trim() !== title && <Answer question={QUESTIONS.tried.label} words={tried} />}
          <Answer question={QUESTIONS.worked.label} words={worked} />
          <Answer question={QUESTIONS.didnt.label} words={didnt} />
          <Answer
            question={QUESTIONS.why.label}
            words={why}
            note={leansNote(leans)}
            hasMore={whyTags.length > 0 || leans.length > 0}
          >
            {whyTags.length > 0 && <Reasons tags={whyTags} />}
            <LeansOn entries={leans} names={names} />
          </Answer>
          {next?.trim() && (
            <div className="answer">
              <dt>{QUESTIONS.next.label}</dt>
              <dd className="words if-then">
                <NextWords text={next} />
              </dd>
            </div>
          )}
          {difference && <Answer question="Difference for pupils" words={differenceLabel(difference)} />}
          {evidence.length > 0 && (
            <Answer question="What shows it" words={undefined}>
              {evidence.map((one) => (
                <EvidenceShown key={one.id} evidence={one} />
              ))}
            </Answer>
          )}
        </dl>
        {isWordless(entry) && <p className="muted">No words yet. Edit adds some; one line is plenty.</p>}
        <LooksShown looks={looks} />
      </article>
      {entry.putAwayOn === undefined && (
        <>
          <EntryDeeds entry={entry} />
          <OtherWays entry={entry} />
        </>
      )}
    </div>
  )
}

const MetaLine = ({ entry, names }: Omit<Props, 'title'>) => {
  const { outcome, period, techniques, topic, win } = entry.body
  const named = techniquesNamed(techniques, names)
  const className = names.classes.get(entry.body.class ?? '')?.body.name
  const when = [longDay(entry.day, localDayOf(new Date())), period].filter(Boolean).join(', ')
  return (
    <p className="entry-line">
      {outcome && <OutcomeMark outcome={outcome} />}
      {win && (
        <Pill tone="mark" icon="star">
          A win
        </Pill>
      )}
      <span>
        {[when, className, topic].filter(Boolean).join(' · ')}
        {named.length > 0 && ' · '}
        <TechniqueLinks techniques={named} />
      </span>
    </p>
  )
}

interface AnswerProps {
  readonly question: string
  readonly words: string | undefined
  /** Stands in the margin beside the question. */
  readonly note?: string | undefined
  /** Whether there is something to show beside the words. */
  readonly hasMore?: boolean
  readonly children?: ReactNode
}

const Answer = ({ question, words, note, hasMore = true, children }: AnswerProps) => {
  if (!words?.trim() && !(hasMore && children)) return null
  return (
    <div className="answer">
      <dt>
        {note && <span className="margin-note">{note}</span>}
        {question}
      </dt>
      <dd>
        {words?.trim() && <p className="words">{words}</p>}
        {children}
      </dd>
    </div>
  )
}

/** What seemed to matter, as the teacher tagged it. */
const Reasons = ({ tags }: { readonly tags: readonly string[] }) => (
  <ul className="reasons-shown" aria-label="What seemed to matter">
    {tags.map((tag) => (
      <li key={tag}>
        <Pill>{reasonLabel(tag)}</Pill>
      </li>
    ))}
  </ul>
)

/** “If I … then … because …” with the three hinges in the colour of trials. */
const NextWords = ({ text }: { readonly text: string }) => {
  if (!/^\s*if i\b/iu.test(text)) return text
  let at = 0
  return text.split(/\b(if i|then|because)\b/iu).map((part) => {
    const key = at
    at += part.length
    return /^(if i|then|because)$/iu.test(part) ? <b key={key}>{part}</b> : part
  })
}

const isWordless = ({ body }: ReflectionEntry): boolean =>
  [body.tried, body.worked, body.didnt, body.why, body.next].every((words) => !words?.trim()) &&
  body.leansOn.length === 0 &&
  body.evidence.length === 0
