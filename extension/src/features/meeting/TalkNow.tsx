import { useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Countdown } from '../../ui/Countdown.tsx'
import { Switch } from '../../ui/Switch.tsx'
import type { Meeting } from './meeting.ts'
import { talkNow } from './talks.ts'

interface Props {
  readonly meeting: Meeting
  readonly leftMs: number
}

/** The talk that is on, with its countdown for the room and what a listener takes home. */
export const TalkNow = ({ meeting, leftMs }: Props) => {
  const front = useRef<HTMLDivElement>(null)
  const [withSound, setWithSound] = useState(false)
  const talk = talkNow(meeting)
  if (talk === undefined) return null
  const { offer, ...shown } = talk
  return (
    <>
      <div ref={front} className="talk-stage">
        <Countdown
          key={offer.id}
          {...shown}
          title={offer.title}
          leftMs={leftMs}
          lengthMs={meeting.run.stepLengthMs}
          withSound={withSound}
        />
      </div>
      <div className="row wrap">
        {offer.author !== meeting.me && meeting.renderHeard?.({ stream: meeting.stream, offer })}
        <Button kind="quiet" onClick={() => void front.current?.requestFullscreen()}>
          Full screen
        </Button>
        <Switch label="A soft sound at the end" checked={withSound} onChange={setWithSound} />
      </div>
    </>
  )
}
