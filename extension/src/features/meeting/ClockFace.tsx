import { clockFigures, clockSaid } from './clock-words.ts'

interface Props {
  readonly leftMs: number
  readonly lengthMs: number
  readonly isPaused: boolean
}

/** The big clock of a step with its bar. It is read out when asked for, never at each second. */
export const ClockFace = ({ leftMs, lengthMs, isPaused }: Props) => (
  <>
    <div className="clock" role="timer" aria-live="off" aria-label={said(leftMs, isPaused)}>
      {clockFigures(leftMs)}
    </div>
    <div className="clock-bar" aria-hidden="true">
      <i style={{ inlineSize: `${partGone(leftMs, lengthMs)}%` }} />
    </div>
  </>
)

const said = (leftMs: number, isPaused: boolean): string =>
  isPaused ? `${clockSaid(leftMs)}, paused` : clockSaid(leftMs)

const partGone = (leftMs: number, lengthMs: number): number =>
  lengthMs <= 0 ? 100 : Math.min(100, Math.max(0, Math.round(100 - (100 * leftMs) / lengthMs)))
