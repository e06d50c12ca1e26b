import type { Trial, Verdict } from '@whatworked/shared/records/trial'
import { askWords } from '../../data/trials/trial-course.ts'
import { Button } from '../../ui/Button.tsx'
import { VERDICTS } from '../../ui/trial-words.ts'

interface Props {
  readonly trial: Trial
  readonly onAsk: (verdict: Verdict) => void
}

/** The question of a trial whose time has come, with the three answers. */
export const VerdictButtons = ({ trial, onAsk }: Props) => (
  <>
    <p className="trial-ask">{askWords(trial)}</p>
    <div className="verdict-buttons">
      {VERDICTS.map(({ value, label }) => (
        <Button key={value} size="dense" className={value} onClick={() => onAsk(value)}>
          {label}
        </Button>
      ))}
    </div>
  </>
)
