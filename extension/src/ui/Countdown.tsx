import { signalAt } from '@whatworked/shared/forms/talks'
import { useEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import { softNote } from './soft-sound.ts'
import './countdown.css'

interface Props {
  readonly speaker: string
  readonly title: string
  readonly leftMs: number
  readonly lengthMs: number
  /** `waiting` while the speaker is on the way to the front, `standing` in a pause. */
  readonly clock: 'waiting' | 'running' | 'standing'
  readonly withSound: boolean
  /** Who comes after. */
  readonly next: string | undefined
}

const SAID = {
  calm: '',
  amber: 'Half a minute left',
  over: 'Time. Finish your sentence',
} as const

/** What is left of a talk, large enough for the last row. It turns amber in the last half minute, and never flashes. */
export const Countdown = ({ speaker, title, leftMs, lengthMs, clock, withSound, next }: Props) => {
  const signal = signalAt(leftMs)
  const before = useRef(signal)
  useEffect(() => {
    if (before.current !== signal && signal !== 'calm' && withSound) softNote(signal === 'over')
    before.current = signal
  }, [signal, withSound])
  const share = Math.max(0, Math.min(1, leftMs / lengthMs))
  return (
    <section className={classNames('countdown', signal)} aria-label="The talk that is on">
      <p className="countdown-who">
        <bdi>{speaker}</bdi>
      </p>
      {title && <p className="countdown-title">{title}</p>}
      <p className="countdown-time" role="timer" aria-label={spoken(leftMs)}>
        <span aria-hidden="true">{figures(leftMs)}</span>
      </p>
      <div className="countdown-bar" aria-hidden="true">
        <span style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <p className="countdown-said" role="status">
        {SAID[signal]}
        {signal === 'over' && `, and thank you, ${speaker}`}
      </p>
      <p className="countdown-next">
        {clock === 'waiting' && 'The clock starts when you do. '}
        {clock === 'standing' && 'The clock stands. '}
        {next ? `Next: ${next}` : 'The last talk'}
      </p>
    </section>
  )
}

/** “1:05”; a started second counts as left, and nothing is below nought: nobody’s debt is shown to a room. */
const figures = (leftMs: number): string => {
  const seconds = Math.max(0, Math.ceil(leftMs / 1_000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const spoken = (leftMs: number): string => {
  const seconds = Math.max(0, Math.ceil(leftMs / 1_000))
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ${rest} ${rest === 1 ? 'second' : 'seconds'} left`
}
