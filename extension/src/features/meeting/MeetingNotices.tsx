import type { RunView } from '@whatworked/shared/forms/run-view'
import { useServerState } from '../../data/use-server-state.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ServerNotice } from '../../ui/ServerNotice.tsx'
import { useOnline } from '../../ui/use-online.ts'
import { AtTheSameTime } from './AtTheSameTime.tsx'
import type { Meeting } from './meeting.ts'
import { TypedForYou } from './TypedForYou.tsx'

interface Props {
  readonly meeting: Meeting
  readonly view: RunView
}

/** Over the clock: what is out of the ordinary, what is safe, and what anybody may do about it. */
export const MeetingNotices = ({ meeting, view }: Props) => (
  <div className="meeting-notices">
    <Away />
    {view.isClockOdd && (
      <Notice tone="wait" icon="clock" title="The clocks of this meeting don’t agree.">
        The last press came from a device whose clock is ahead, so the countdown waits. Turns and buttons
        work, and nothing that was written is lost.
      </Notice>
    )}
    {view.isForgotten && (
      <Notice tone="wait" icon="clock" title="Nobody has pressed anything for hours.">
        The countdown waits where it was. Go on from here, or end the meeting; everything that was written is
        kept.
      </Notice>
    )}
    {meeting.run.phase === 'waiting' && <AtTheSameTime meeting={meeting} />}
    <WhoRunsIt meeting={meeting} />
    <TypedForYou meeting={meeting} />
  </div>
)

/** A meeting needs neither network nor server to go on, and says so; what else keeps words from going out is told as everywhere. */
const Away = () => {
  const isOnline = useOnline()
  const { trouble, unsent } = useServerState()
  if (isOnline && trouble?.kind !== 'offline')
    return <ServerNotice isOnline={isOnline} trouble={trouble?.kind} unsent={unsent} />
  return (
    <Notice
      tone="wait"
      icon={isOnline ? 'cloud' : 'offline'}
      title={isOnline ? 'The server isn’t answering.' : 'You’re offline.'}
      live
    >
      The meeting goes on here, and everything you press or write is kept. All screens agree again when{' '}
      {isOnline ? 'it answers' : 'you’re back'}.
    </Notice>
  )
}

const WhoRunsIt = ({ meeting: { run, deeds, people, called, me } }: Pick<Props, 'meeting'>) => {
  const mine = people.find(({ id }) => id === me)
  if (run.phase !== 'running' || run.isFacilitatorHere || mine === undefined) return null
  return (
    <Notice
      icon="people"
      title={`${called.get(run.facilitator ?? '') ?? 'Who ran it'} had to leave.`}
      actions={
        <Button size="dense" kind="primary" onClick={() => deeds.handOver(mine)}>
          I’ll run it
        </Button>
      }
    >
      Somebody else can go on from here.
    </Notice>
  )
}
