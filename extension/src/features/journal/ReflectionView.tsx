import type { ReactNode } from 'react'
import type { ReflectionEntry } from '../../data/entry.ts'
import { clipsById } from '../../data/entry-queries.ts'
import { techniqueNames } from '../../data/entry-title.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { localDayOf, longDay } from '../../ui/dates.ts'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { counted, differenceLabel, QUESTIONS } from '../../ui/words.ts'
import { CitedClips } from './CitedClips.tsx'
import type { EntryNames } from './EntryCard.tsx'
import './cited-clips.css'
import './entry-screen.css'

interface Props {
  readonly entry: ReflectionEntry
  readonly names: EntryNames
  readonly title: string
}

/** A reflection as a page of the exercise book: questions, answers, and notes in the margin. */
export const ReflectionView = ({ entry, names, title }: Props) => {
  const { tried, worked, didnt, why, next, difference, leansOn, evidence } = entry.body
  const clips = liveValue(useLive((db) => clipsById(db, leansOn), [leansOn.join()])) ?? []
  const leaning =
    clips.length > 0 ? `Leans on ${clips.length === 1 ? 'a clip' : counted(clips.length, 'clip')}` : undefined
  return (
    <article className="sheet entry-page">
      <MetaLine entry={entry} names={names} title={title} />
      <ScreenHeading title={title} />
      <dl className="answers">
        {tried && tried.trim() !== title && <Answer question={QUESTIONS.tried.label} words={tried} />}
        <Answer question={QUESTIONS.worked.label} words={worked} />
        <Answer question={QUESTIONS.didnt.label} words={didnt} />
        <Answer question={QUESTIONS.why.label} words={why} note={leaning}>
          {clips.length > 0 && <CitedClips clips={clips} />}
        </Answer>
        {next?.trim() && (
          <div className="answer">
            <dt>{QUESTIONS.next.label}</dt>
            <dd className="words if-then">
              <NextWords text={next} />
            </dd>
          </div>
        )}
        {evidence.map(({ id, summary, before, after }) => (
          <Answer
            key={id}
            question="What shows it"
            words={[summary, before && `Before: ${before}`, after && `After: ${after}`]
              .filter(Boolean)
              .join('\n')}
          />
        ))}
        {difference && <Answer question="Difference for pupils" words={differenceLabel(difference)} />}
      </dl>
      {isWordless(entry) && <p className="muted">No words yet. Edit adds some; one line is plenty.</p>}
    </article>
  )
}

const MetaLine = ({ entry, names, title }: Props) => {
  const { outcome, period, techniques } = entry.body
  const named = techniqueNames(techniques, names).join(', ')
  const className = names.classes.get(entry.body.class ?? '')?.body.name
  const when = [longDay(entry.day, localDayOf(new Date())), period].filter(Boolean).join(', ')
  return (
    <p className="entry-line">
      {outcome && <OutcomeMark outcome={outcome} />}
      <span>{[when, className, named !== title && named].filter(Boolean).join(' · ')}</span>
    </p>
  )
}

interface AnswerProps {
  readonly question: string
  readonly words: string | undefined
  /** Stands in the margin beside the question. */
  readonly note?: string | undefined
  readonly children?: ReactNode
}

const Answer = ({ question, words, note, children }: AnswerProps) => {
  if (!words?.trim() && !children) return null
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
