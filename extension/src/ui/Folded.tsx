import './folded.css'
import { type ReactNode, useState } from 'react'

interface Props {
  /** How many characters there are. */
  readonly length: number
  readonly children: ReactNode
}

/** Longer words than this fold away, so that what stands below them stays near. */
const LONG = 480

/** Words of any length: a few lines of long ones, and the rest on request. */
export const Folded = ({ length, children }: Props) => {
  const [isOpen, setOpen] = useState(false)
  if (length <= LONG) return children
  return (
    <span className="folded" data-open={isOpen}>
      <span className="folded-words">{children}</span>
      <button type="button" className="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Show less' : 'Show all of it'}
      </button>
    </span>
  )
}
