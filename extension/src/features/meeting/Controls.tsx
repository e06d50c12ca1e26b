import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { Meeting } from './meeting.ts'
import { nextStepOf } from './next-step.ts'

/** Pause, one minute more, back and on: for whoever runs the meeting. */
export const Controls = ({ meeting }: { readonly meeting: Meeting }) => {
  const { run, deeds, called } = meeting
  const next = nextStepOf(run)
  const nextWords = run.awaitsDraw
    ? 'Begin without lots'
    : next.kind === 'end'
      ? 'End the meeting'
      : `Next: ${next.kind === 'person' ? (called.get(next.person.id) ?? next.person.name) : next.name}`
  return (
    <fieldset className="meeting-controls" aria-label="Running the meeting">
      <Button size="big" kind="quiet" icon="chevron-back" onClick={deeds.back}>
        Back
      </Button>
      <Button
        size="big"
        icon={run.isPaused ? 'play' : 'pause'}
        shortcut="Space"
        onClick={run.isPaused ? deeds.resume : deeds.pause}
      >
        {run.awaitsSpeaker ? 'Start the clock' : run.isPaused ? 'Go on' : 'Pause'}
      </Button>
      <Button size="big" onClick={() => deeds.extend(60_000)}>
        +1 minute
      </Button>
      <Button
        size="big"
        kind="primary"
        className="next-button"
        onClick={next.kind === 'end' ? deeds.end : deeds.next}
      >
        <span className="next-name">{nextWords}</span>
        <Icon name="arrow-forward" />
      </Button>
    </fieldset>
  )
}
