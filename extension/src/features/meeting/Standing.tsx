import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'

interface Props {
  readonly onChange: () => void
  /** The words as they stand. */
  readonly children: ReactNode
}

/** What was written already, with the way to change it. */
export const Standing = ({ onChange, children }: Props) => (
  <div className="stack">
    {children}
    <div>
      <Button size="dense" icon="write" onClick={onChange}>
        Change it
      </Button>
    </div>
  </div>
)
