import './stamp.css'
import { OutcomeShape } from './OutcomeMark.tsx'
import { verdictLabel } from './trial-words.ts'

/** The verdict on a trial, as a colour, a shape and words together. */
export const VerdictStamp = ({ verdict }: { readonly verdict: string }) => (
  <span className={`stamp ${verdict}`}>
    <OutcomeShape outcome={SHAPES[verdict] ?? 'not-sure'} />
    {verdictLabel(verdict)}
  </span>
)

const SHAPES: Readonly<Record<string, string>> = {
  keep: 'worked',
  adapt: 'in-part',
  'let-go': 'not-this-time',
}
