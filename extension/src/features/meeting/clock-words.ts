/** The big clock in figures and in words. */
import { counted } from '../../ui/words.ts'

/** “1:45” left; “+0:20” once the time is over. A started second counts as left. */
export const clockFigures = (leftMs: number): string => {
  const seconds = wholeSeconds(leftMs)
  const [minutes, rest] = [Math.floor(Math.abs(seconds) / 60), Math.abs(seconds) % 60]
  return `${seconds < 0 ? '+' : ''}${minutes}:${String(rest).padStart(2, '0')}`
}

/** “1 minute 45 seconds left”, as a screen reader says it. */
export const clockSaid = (leftMs: number): string => {
  const seconds = wholeSeconds(leftMs)
  const [minutes, rest] = [Math.floor(Math.abs(seconds) / 60), Math.abs(seconds) % 60]
  const said = [minutes > 0 && counted(minutes, 'minute'), rest > 0 && counted(rest, 'second')].filter(
    (part) => part !== false,
  )
  if (said.length === 0) return 'No time left'
  return `${said.join(' ')} ${seconds < 0 ? 'over' : 'left'}`
}

const wholeSeconds = (leftMs: number): number =>
  leftMs >= 0 ? Math.ceil(leftMs / 1_000) : Math.trunc(leftMs / 1_000)
