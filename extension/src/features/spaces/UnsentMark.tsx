import { useEffect, useState } from 'react'
import { useOnline } from '../../ui/use-online.ts'
import './post-card.css'

/** Nothing is said about sending before this, in milliseconds: most changes are through by then. */
const QUIET_MS = 2000

interface Props {
  readonly isUnsent: boolean
  /** When it was written, ms UTC. */
  readonly since: number
  /** What stands there when all is well. */
  readonly sent?: string
}

/** “Sending” only where it takes long, and “Not sent yet” without a network. */
export const UnsentMark = ({ isUnsent, since, sent = '' }: Props) => {
  const isOnline = useOnline()
  const [isLate, setLate] = useState(() => Date.now() - since > QUIET_MS)
  useEffect(() => {
    const wait = since + QUIET_MS - Date.now()
    if (wait <= 0) return setLate(true)
    setLate(false)
    const timer = setTimeout(() => setLate(true), wait)
    return () => clearTimeout(timer)
  }, [since])
  const words = !isUnsent ? sent : !isOnline ? 'Not sent yet' : isLate ? 'Sending' : sent
  return words ? (
    <span className={isUnsent && words !== sent ? 'unsent-mark' : 'faint'} role="status">
      {words}
    </span>
  ) : null
}
