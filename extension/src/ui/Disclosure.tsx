import './disclosure.css'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

interface Props {
  readonly summary: ReactNode
  readonly isOpenAtFirst?: boolean
  readonly children: ReactNode
}

/** A line with a chevron that folds out what belongs to it: the browser's own details. */
export const Disclosure = ({ summary, isOpenAtFirst, children }: Props) => (
  <details className="disclosure" open={isOpenAtFirst}>
    <summary>
      <Icon name="chevron-forward" />
      {summary}
    </summary>
    {children}
  </details>
)
