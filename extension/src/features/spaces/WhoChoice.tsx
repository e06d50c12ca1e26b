import type { ReactNode } from 'react'
import './share-panel.css'

interface Props {
  readonly name: string
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly title: string
  readonly hint?: string
  readonly children?: ReactNode
}

/** One answer to who can read an entry. */
export const WhoChoice = ({ name, isChosen, onChoose, title, hint, children }: Props) => (
  <div className="who-choice" data-chosen={isChosen}>
    <label>
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      <span>
        <b>{title}</b>
        {hint && <span className="small muted who-hint">{hint}</span>}
      </span>
    </label>
    {children && <div className="who-more">{children}</div>}
  </div>
)
