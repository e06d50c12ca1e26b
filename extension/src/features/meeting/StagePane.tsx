import { Button } from '../../ui/Button.tsx'
import { DrawLots } from '../../ui/DrawLots.tsx'
import { Cells } from './Cells.tsx'
import { ClockFace } from './ClockFace.tsx'
import { Controls } from './Controls.tsx'
import { Groups } from './Groups.tsx'
import type { Meeting } from './meeting.ts'
import { speakerOf } from './next-step.ts'
import { Question } from './Question.tsx'
import { TalkNow } from './TalkNow.tsx'
import { talkNow } from './talks.ts'
import { VisitNow } from './VisitNow.tsx'

interface Props {
  readonly meeting: Meeting
  readonly leftMs: number
}

/** The middle of a running meeting: the clock, who is asked what, what they promised, and what comes next. */
export const StagePane = ({ meeting, leftMs }: Props) => {
  const { run, called } = meeting
  const { stage } = run
  if (stage === undefined) return null
  const speaker = speakerOf(run)
  const talk = talkNow(meeting)
  const question = meeting.questionOf(stage)
  const more = stage.prompts.slice(1)
  return (
    <section className="stage" aria-label="Now">
      <h2 className="stage-name" tabIndex={-1}>
        {stage.name}
      </h2>
      {talk ? (
        <TalkNow meeting={meeting} leftMs={leftMs} />
      ) : (
        <>
          <ClockFace leftMs={leftMs} lengthMs={run.stepLengthMs} isPaused={run.isPaused} />
          {run.isPaused && <p className="paused">Paused</p>}
        </>
      )}
      <VisitNow meeting={meeting} />
      {question !== undefined && (
        <p className="question">
          <Question name={speaker && (called.get(speaker.id) ?? speaker.name)} question={question} />
        </p>
      )}
      {more.length > 0 && (
        <ul className="more-prompts">
          {more.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      )}
      {run.groups.length > 0 && <Groups meeting={meeting} />}
      {run.awaitsDraw && (
        <DrawLots
          names={run.turns.map(({ person }) => called.get(person.id) ?? person.name)}
          session={meeting.sessionId}
          onDraw={meeting.isRunByMe ? meeting.deeds.draw : undefined}
        />
      )}
      {speaker && talk === undefined && <Cells cells={meeting.cellsOf(speaker)} />}
      {stage.rule && <p className="rule">{stage.rule}</p>}
      {meeting.isRunByMe ? (
        <Controls meeting={meeting} />
      ) : (
        <p className="small muted who-runs">{meeting.whoRuns}</p>
      )}
      {speaker?.id === meeting.me && stage.makes !== undefined && (
        <Button kind="soft" icon="write" onClick={() => meeting.onOpenPane()}>
          Write it yourself
        </Button>
      )}
    </section>
  )
}
