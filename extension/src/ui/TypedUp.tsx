import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import './notice.css'
import './typed-up.css'

interface Props {
  /** The name of whoever typed it up. */
  readonly by: string
  readonly onConfirm: () => void
  /** Begins one's own in its place. */
  readonly onWrite: () => void
  /** What was typed up. */
  readonly children: ReactNode
}

/** “Beth typed this up for you. Is it what you said?” It counts when its author says yes. */
export const TypedUp = ({ by, onConfirm, onWrite, children }: Props) => (
  <section className="notice together typed" aria-label={`Typed up by ${by}`}>
    <Icon name="write" />
    <div className="grow">
      <p>
        <b>{by} typed this up for you.</b> Is it what you said?
      </p>
      <div className="typed-words">{children}</div>
      <div className="notice-actions">
        <Button size="dense" kind="primary" onClick={onConfirm}>
          That is what I said
        </Button>
        <Button size="dense" onClick={onWrite}>
          I’ll write it myself
        </Button>
      </div>
    </div>
  </section>
)
