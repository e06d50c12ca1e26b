import type { Meeting } from './meeting.ts'
import { afterName } from './names.ts'
import { speakerOf } from './next-step.ts'
import { talkNow } from './talks.ts'

interface Props {
  readonly meeting: Meeting
  readonly leftMs: number
}

/** Says to a screen reader, once each, what everybody else sees: a new stage, a new speaker, a pause, the end of the time. Never the seconds. */
export const Announced = ({ meeting, leftMs }: Props) => (
  <p className="unseen" role="status">
    {announcement(meeting, leftMs)}
  </p>
)

const announcement = (meeting: Meeting, leftMs: number): string => {
  const { run, me, called, questionOf } = meeting
  const { stage } = run
  if (run.phase === 'ended') return 'The meeting is over.'
  if (run.phase === 'waiting' || stage === undefined) return ''
  if (run.isPaused && !run.awaitsSpeaker) return 'Paused.'
  // a countdown says that itself
  if (leftMs <= 0 && talkNow(meeting) === undefined) return 'The time is over.'
  const speaker = speakerOf(run)
  const question = questionOf(stage) ?? ''
  const where = /[.?!…]$/u.test(stage.name) ? stage.name : `${stage.name}.`
  if (speaker === undefined) return `${where} ${question}`.trim()
  const name = speaker.id === me ? 'Your turn' : (called.get(speaker.id) ?? speaker.name)
  return `${where} ${name}${question && `, ${afterName(question)}`}`
}
