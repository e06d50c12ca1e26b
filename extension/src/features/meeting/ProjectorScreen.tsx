import { meetingNumber } from '@whatworked/shared/forms/order'
import type { RunView } from '@whatworked/shared/forms/run-view'
import { useEffect } from 'react'
import { Countdown } from '../../ui/Countdown.tsx'
import { clockTime } from '../../ui/dates.ts'
import { Cells } from './Cells.tsx'
import { ClockFace } from './ClockFace.tsx'
import { finishOf } from './finish.ts'
import { Groups } from './Groups.tsx'
import type { Meeting } from './meeting.ts'
import { nextStepOf, speakerOf, stageAfter, stillToCome } from './next-step.ts'
import { ProjectorAfter } from './ProjectorAfter.tsx'
import { ProjectorBefore } from './ProjectorBefore.tsx'
import { ProjectorVisits, RoundWords } from './ProjectorVisits.tsx'
import { Question } from './Question.tsx'
import { talkNow } from './talks.ts'
import { useMeeting } from './use-meeting.ts'
import { useMeetingKeys } from './use-meeting-keys.ts'
import './projector.css'

interface Props {
  readonly stream: string
  readonly session: string
}

/** The big screen in a window of its own: clock, turn, promise and who is next. Nothing private is ever drawn here. */
export const ProjectorScreen = ({ stream, session }: Props) => {
  const found = useMeeting(stream, session, NOTHING_OPENS)
  const meeting = found.kind === 'ready' ? found.meeting : undefined
  useEffect(() => {
    document.title = 'Big screen · WhatWorked'
  }, [])
  useMeetingKeys(
    meeting?.isRunByMe && meeting.run.phase === 'running'
      ? {
          onPause: meeting.run.isPaused ? meeting.deeds.resume : meeting.deeds.pause,
          onNext: nextStepOf(meeting.run).kind === 'end' ? () => undefined : meeting.deeds.next,
        }
      : undefined,
  )
  if (found.kind === 'loading') return null
  if (found.kind !== 'ready')
    return (
      <main className="projector">
        <h1>This meeting isn’t on this computer</h1>
      </main>
    )
  const { now, view } = found
  return (
    <main className="projector" data-phase={found.meeting.run.phase}>
      {found.meeting.run.phase === 'waiting' && <ProjectorBefore meeting={found.meeting} />}
      {found.meeting.run.phase === 'running' && <Running meeting={found.meeting} view={view} now={now} />}
      {found.meeting.run.phase === 'ended' && <ProjectorAfter meeting={found.meeting} />}
    </main>
  )
}

const NOTHING_OPENS = { onScribe: () => undefined, onOpenPane: () => undefined }

interface RunningProps {
  readonly meeting: Meeting
  readonly view: RunView
  readonly now: number
}

const Running = ({ meeting, view, now }: RunningProps) => {
  const { run, called, session, title } = meeting
  const talk = talkNow(meeting)
  const { stage } = run
  if (stage === undefined) return null
  const speaker = speakerOf(run)
  const after = stageAfter(run)
  const question = meeting.questionOf(stage)
  const finish = finishOf(view.finishAt, session, run.agreedMs, now)
  return (
    <>
      <header className="projector-head">
        <h1>{title}</h1>
        <p>
          <b>{stage.name}</b>{' '}
          {after ? `then ${after.name}, ${after.minutes} min` : `we finish at ${clockTime(finish.at)}`}
        </p>
      </header>
      {talk ? (
        <div className="projector-talk">
          <Countdown
            key={talk.offer.id}
            speaker={talk.speaker}
            title={talk.offer.title}
            leftMs={view.remainingMs}
            lengthMs={run.stepLengthMs}
            clock={talk.clock}
            withSound={false}
            next={talk.next}
          />
        </div>
      ) : (
        <div className="projector-now" data-visits={run.visits !== undefined}>
          <ClockFace leftMs={view.remainingMs} lengthMs={run.stepLengthMs} isPaused={run.isPaused} />
          <div className="projector-question">
            <RoundWords meeting={meeting} now={now} />
            {question !== undefined && (
              <p aria-live="polite">
                <Question name={speaker && (called.get(speaker.id) ?? speaker.name)} question={question} />
              </p>
            )}
            {run.isPaused ? (
              <p className="projector-small">Paused</p>
            ) : (
              meeting.seed &&
              run.turns.length > 0 && <p className="projector-small">Lots drawn from {meeting.seed}</p>
            )}
            {run.awaitsDraw && (
              <p>Call a number. The lots are drawn from {meetingNumber(meeting.sessionId)} and yours.</p>
            )}
          </div>
        </div>
      )}
      <ProjectorVisits meeting={meeting} now={now} />
      {talk || run.visits ? null : run.groups.length > 0 ? (
        <Groups meeting={meeting} />
      ) : speaker ? (
        <Cells cells={meeting.cellsOf(speaker)} isBig />
      ) : (
        <Beneath prompts={stage.prompts.slice(1)} meeting={meeting} />
      )}
      <footer className="projector-foot">
        <span>{talk && meeting.seed ? `Lots drawn from ${meeting.seed}` : stage.rule}</span>
        {run.awaitsDraw && (
          <span>
            In the hat: {hatOf(meeting).slice(0, MOST_IN_HAT).join(', ')}
            {hatOf(meeting).length > MOST_IN_HAT && ' and others'}
          </span>
        )}
        {talk === undefined && !run.awaitsDraw && <NextPeople meeting={meeting} />}
      </footer>
    </>
  )
}

/** What else the stage asks; where that is nothing, what the meeting is for. */
const Beneath = ({
  prompts,
  meeting,
}: {
  readonly prompts: readonly string[]
  readonly meeting: Meeting
}) => {
  const { intentions, startsAt, minutes } = meeting.session
  const lines = prompts.length > 0 ? prompts : intentions
  if (lines.length === 0) return null
  return (
    <div className="projector-beneath">
      {prompts.length === 0 && <p>By {clockTime(startsAt + minutes * 60_000)} we will have</p>}
      <ul className="projector-prompts">
        {lines.slice(0, 3).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

const hatOf = ({ run, called }: Meeting): readonly string[] =>
  run.turns.map(({ person }) => called.get(person.id) ?? person.name)

/** As many names as one line holds. */
const MOST_NAMES = 3
const MOST_IN_HAT = 6

const NextPeople = ({ meeting: { run, called } }: { readonly meeting: Meeting }) => {
  const [first, ...others] = stillToCome(run).map((person) => called.get(person.id) ?? person.name)
  if (first === undefined) return null
  const named = others.slice(0, MOST_NAMES - 1)
  const more = others.length > named.length ? ' and others' : ''
  return (
    <span className="projector-next">
      Next: <b>{first}</b>
      {named.length > 0 && `, then ${named.join(', ')}${more}`}
    </span>
  )
}
