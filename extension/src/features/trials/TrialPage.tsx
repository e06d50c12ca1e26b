import type { Verdict } from '@whatworked/shared/records/trial'
import { useState } from 'react'
import { type TrialEntry, techniquesOf } from '../../data/entry.ts'
import { techniquesNamed } from '../../data/entry-title.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import { checkDayOf, courseOf } from '../../data/trials/trial-course.ts'
import { localDayOf, longDay, shortDay } from '../../ui/dates.ts'
import { IfThenWords } from '../../ui/IfThenWords.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { TechniqueLinks } from '../../ui/TechniqueLinks.tsx'
import { STATE_LABELS, verdictLead } from '../../ui/trial-words.ts'
import { VerdictStamp } from '../../ui/VerdictStamp.tsx'
import { AlongTheWay } from './AlongTheWay.tsx'
import { AskDialog } from './AskDialog.tsx'
import { NextSteps } from './NextSteps.tsx'
import { classNameOf, LessOf, OriginLink } from './TrialFacts.tsx'
import { TrialSteps } from './TrialSteps.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { WeekBar, weekWords } from './WeekBar.tsx'
import { WhatItShows } from './WhatItShows.tsx'
import './trials.css'
import './trial-page.css'

interface Props {
  readonly trial: TrialEntry
  readonly names: JournalNames
  readonly title: string
}

/** A trial as a page: what is tried and why, how far it is, what was seen, and what came of it. */
export const TrialPage = ({ trial, names, title }: Props) => {
  const { body } = trial
  const today = localDayOf(new Date())
  const [asked, setAsked] = useState<{ readonly verdict?: Verdict | undefined }>()
  useKeptFocus()
  const course = courseOf(body, today)
  const ends = checkDayOf(body)
  const techniques = techniquesNamed(techniquesOf(trial), names)
  const hasRest = [body.then, body.because].some((words) => words?.trim())
  return (
    <article className="sheet entry-page trial-page" data-trial={trial.id}>
      <p className="entry-line">
        {body.verdict ? (
          <VerdictStamp verdict={body.verdict.kind} />
        ) : (
          <Pill tone="trial" icon="trial">
            {STATE_LABELS[body.state]}
          </Pill>
        )}
        <span>
          <TechniqueLinks techniques={techniques} />
          {techniques.length > 0 && ' · '}
          {about(trial, names, today)}
        </span>
      </p>
      <ScreenHeading title={title} className="trial-title">
        {body.ifI?.trim() ? (
          <IfThenWords trial={{ ifI: hasRest ? `${body.ifI.trim()},` : body.ifI }} />
        ) : (
          title
        )}
      </ScreenHeading>
      <div className="answers">
        {hasRest && (
          <p className="words trial-rest">
            <IfThenWords trial={body.ifI?.trim() ? { then: body.then, because: body.because } : body} />
          </p>
        )}
        {body.from && (
          <p className="small muted trial-origin">
            <OriginLink trial={trial} names={names} today={today} />
          </p>
        )}
        {course && (
          <div className="answer">
            <WeekBar course={course} />
            <p className="small muted">
              {weekWords(course)}
              {ends !== undefined && !course.isDue && `, until ${longDay(ends, today)}`}
            </p>
          </div>
        )}
        {trial.putAwayOn === undefined && (
          <TrialSteps trial={trial} today={today} onAsk={(verdict) => setAsked({ verdict })} />
        )}
        <Answer title="What happened" words={body.happened} />
        <Answer title={verdictLead(body.verdict?.kind)} words={body.verdict?.why} />
        {(body.lessOf || body.state !== 'decided') && <LessOf trial={trial} />}
        <Answer title="What I look for" words={body.lookFor} />
        {body.state !== 'planned' && <WhatItShows trial={trial} today={today} />}
        {(body.state !== 'planned' || body.notes.length > 0) && (
          <AlongTheWay trial={trial} names={names} today={today} />
        )}
        {body.state === 'decided' && trial.putAwayOn === undefined && (
          <NextSteps trial={trial} onAsk={() => setAsked({})} />
        )}
      </div>
      {asked && <AskDialog trial={trial} verdict={asked.verdict} onClose={() => setAsked(undefined)} />}
    </article>
  )
}

const about = (trial: TrialEntry, names: JournalNames, today: string): string => {
  const { startedOn, verdict } = trial.body
  const days = [
    startedOn ? `from ${shortDay(startedOn, today)}` : `written ${shortDay(trial.day, today)}`,
    verdict && `decided ${shortDay(verdict.on, today)}`,
  ]
  return [classNameOf(trial, names), ...days].filter(Boolean).join(' · ')
}

interface AnswerProps {
  readonly title: string
  readonly words: string | undefined
}

const Answer = ({ title, words }: AnswerProps) =>
  words?.trim() ? (
    <section className="answer">
      <h2 className="answer-title">{title}</h2>
      <p className="words">{words}</p>
    </section>
  ) : null
