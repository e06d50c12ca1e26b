import type { Person } from '@whatworked/shared/forms/run'
import { useState } from 'react'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { useFocusHeir } from '../../ui/use-focus-heir.ts'
import { AfterEnd } from './AfterEnd.tsx'
import { AgendaPane } from './AgendaPane.tsx'
import { Announced } from './Announced.tsx'
import { BeforeStart } from './BeforeStart.tsx'
import { finishOf } from './finish.ts'
import { MeetingNotHere } from './MeetingNotHere.tsx'
import { MeetingNotices } from './MeetingNotices.tsx'
import type { Meeting } from './meeting.ts'
import { meetingHeir } from './meeting-focus.ts'
import { nextStepOf } from './next-step.ts'
import { PrivatePane } from './PrivatePane.tsx'
import { ScribeDialog } from './ScribeDialog.tsx'
import { StagePane } from './StagePane.tsx'
import { TurnsPane } from './TurnsPane.tsx'
import { useMeeting } from './use-meeting.ts'
import { useMeetingKeys } from './use-meeting-keys.ts'
import './meeting.css'

interface Props {
  readonly stream: string
  readonly session: string
}

/** A meeting, before, while and after it runs; the same clock for everybody, the controls for whoever runs it. */
export const MeetingScreen = ({ stream, session }: Props) => {
  const [scribed, setScribed] = useState<Person>()
  const [pane, setPane] = useState<{ isOpen: boolean; stage?: string }>({ isOpen: false })
  const found = useMeeting(stream, session, {
    onScribe: setScribed,
    onOpenPane: (stage) => setPane({ isOpen: true, ...(stage !== undefined && { stage }) }),
  })
  const meeting = found.kind === 'ready' ? found.meeting : undefined
  useShortcut('p', () => openProjector(stream, session))
  useMeetingKeys(meeting && keysOf(meeting))
  useFocusHeir(meetingHeir)
  if (found.kind === 'loading') return null
  if (meeting === undefined || found.kind !== 'ready')
    return <MeetingNotHere stream={stream} session={session} isNewer={found.kind === 'newer'} />
  const { now, view } = found
  const { run } = meeting
  return (
    <div className="meeting">
      <AgendaPane meeting={meeting} finish={finishOf(view.finishAt, meeting.session, run.agreedMs, now)}>
        <div className="agenda-foot">
          <p className="small muted">
            Projecting? Press <kbd>P</kbd>. The big screen shows the timer, the turn and the promise, never
            your plan.
          </p>
          <Button size="dense" icon="external" onClick={() => openProjector(stream, session)}>
            Open the big screen
          </Button>
          <ButtonLink
            size="dense"
            kind="quiet"
            icon="print"
            href={`#/space/${stream}/meeting/${session}/pack`}
          >
            Print the paper pack
          </ButtonLink>
        </div>
      </AgendaPane>
      <main className="stage-column">
        <Announced meeting={meeting} leftMs={view.remainingMs} />
        <MeetingNotices meeting={meeting} view={view} />
        {run.phase === 'waiting' && <BeforeStart meeting={meeting} now={now} />}
        {run.phase === 'running' && <StagePane meeting={meeting} leftMs={view.remainingMs} />}
        {run.phase === 'ended' && <AfterEnd meeting={meeting} />}
      </main>
      <TurnsPane meeting={meeting} />
      <PrivatePane
        meeting={meeting}
        isOpen={pane.isOpen}
        onToggle={(isOpen) => setPane({ isOpen })}
        stageId={pane.stage ?? run.stage?.id}
        onStage={(stage) => setPane({ isOpen: true, stage })}
      />
      {scribed && <ScribeDialog meeting={meeting} person={scribed} onClose={() => setScribed(undefined)} />}
    </div>
  )
}

/** Its own window, of a size that a board shows sharply; the same one comes forward when it is there already. */
const openProjector = (stream: string, session: string): void => {
  window.open(
    `#/space/${stream}/meeting/${session}/projector`,
    `whatworked-${session}`,
    'popup,width=1280,height=720',
  )
}

const keysOf = ({ run, deeds, isRunByMe }: Meeting) =>
  isRunByMe && run.phase === 'running'
    ? {
        onPause: run.isPaused ? deeds.resume : deeds.pause,
        // The last step ends the meeting for everybody; that is never one stray key away.
        onNext: nextStepOf(run).kind === 'end' ? () => undefined : deeds.next,
      }
    : undefined
