import './outcome.css'
import type { ReactNode } from 'react'
import { outcomeLabel } from './words.ts'

interface Props {
  /** One of the four outcomes, or `trial`. */
  readonly outcome: string
  /** Words in place of the outcome's own; an empty string leaves the shape alone, read out as the outcome. */
  readonly label?: string
}

/** How it went, as a colour and a shape together: full tick, half disc, open ring, dashed ring, diamond. */
export const OutcomeMark = ({ outcome, label }: Props) => {
  const words = label ?? (outcome === 'trial' ? 'On trial' : outcomeLabel(outcome))
  return (
    <span className={`outcome ${outcome}`}>
      <OutcomeShape outcome={outcome} />
      {words || <span className="unseen">{outcomeLabel(outcome)}</span>}
    </span>
  )
}

/** The shape of an outcome without words, for places that say the words themselves. */
export const OutcomeShape = ({ outcome }: { readonly outcome: string }) => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    {SHAPES[outcome] ?? SHAPES['not-sure']}
  </svg>
)

const RING = { cx: 8, cy: 8, r: 6.1, fill: 'none', stroke: 'currentColor', strokeWidth: 1.8 }

const SHAPES: Readonly<Record<string, ReactNode>> = {
  worked: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d="m4.8 8.2 2.3 2.3 4.1-4.5"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  'in-part': (
    <>
      <circle {...RING} />
      <path d="M8 1.9a6.1 6.1 0 0 1 0 12.2z" fill="currentColor" />
    </>
  ),
  'not-this-time': <circle {...RING} />,
  'not-sure': <circle {...RING} strokeDasharray="2.6 2.2" />,
  trial: (
    <path
      d="M8 1.7 14.3 8 8 14.3 1.7 8z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinejoin="round"
    />
  ),
}
