import type { Run, RunStage } from '@whatworked/shared/forms/run'
import type { ReactNode } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { clockTime, localDayOf, longDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { type Finish, inHandWords } from './finish.ts'
import { Intentions } from './Intentions.tsx'
import type { Meeting } from './meeting.ts'

interface Props {
  readonly meeting: Meeting
  readonly finish: Finish
  /** Below the stages. */
  readonly children?: ReactNode
}

/** Left of the clock: which meeting this is, what it is for, its stages with their minutes, and when it finishes. */
export const AgendaPane = ({ meeting, finish, children }: Props) => {
  const { title, session, run, stream } = meeting
  return (
    <aside className="agenda" aria-label="Agenda">
      <a
        className="agenda-home"
        href={`#/space/${stream}`}
        aria-label={`WhatWorked, back to ${meeting.spaceName}`}
      >
        <Logo />
      </a>
      <ScreenHeading title={`${title}, meeting ${session.number}`} className="agenda-title">
        {title}
      </ScreenHeading>
      <p className="muted">
        {meeting.numberWords} · {longDay(localDayOf(new Date(session.startsAt)), localDayOf(new Date()))}
      </p>
      <Intentions meeting={meeting} by={session.startsAt + session.minutes * 60_000} />
      <ol className="stages" aria-label="Stages">
        {run.stages.map((each) => (
          <StageLine key={each.stage.id} {...each} isNow={each.stage.id === run.stage?.id} />
        ))}
      </ol>
      <p className="small muted finish">
        {run.phase === 'ended' ? 'We finished at ' : 'We finish at '}
        <b>{clockTime(finish.at)}</b>. {run.phase !== 'ended' && inHandWords(finish.inHand)}
      </p>
      {run.phase === 'running' && <Overrun run={run} />}
      {children}
    </aside>
  )
}

const StageLine = ({ stage, isOver, isNow }: RunStage & { readonly isNow: boolean }) => (
  <li className={classNames(isNow && 'now', isOver && 'over')} aria-current={isNow ? 'step' : undefined}>
    {isOver ? <Icon name="check" /> : <span className="stage-dot" aria-hidden="true" />}
    <span className="grow">
      {stage.name}
      {isOver && <span className="unseen"> (over)</span>}
    </span>
    <span className="figures">
      {stage.minutes}
      <span className="unseen"> minutes</span>
    </span>
  </li>
)

/** What all stages together take beyond what was agreed, once it is a minute or more. */
const Overrun = ({ run: { stages, agreedMs } }: { readonly run: Run }) => {
  const over = stages.reduce((sum, { expectedMs }) => sum + expectedMs, 0) - agreedMs
  return (
    over >= 60_000 && (
      <p className="small muted">
        The stages together take {Math.round(over / 60_000)} min more than was agreed. What follows can be
        shorter, or wait for next time.
      </p>
    )
  )
}
