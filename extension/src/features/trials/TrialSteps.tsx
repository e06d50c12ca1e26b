import type { Verdict } from '@whatworked/shared/records/trial'
import type { TrialEntry } from '../../data/entry.ts'
import { courseOf } from '../../data/trials/trial-course.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { startWords } from './TrialFacts.tsx'
import { giveTwoWeeks, moveTrial } from './trial-deeds.ts'
import { VerdictButtons } from './VerdictButtons.tsx'

interface Props {
  readonly trial: TrialEntry
  readonly today: string
  readonly onAsk: (verdict?: Verdict) => void
}

/** What comes next in a trial: to start it, to say how it went before its time, or to answer when it is asked. */
export const TrialSteps = ({ trial, today, onAsk }: Props) => {
  const db = useDb()
  const { state } = trial.body
  if (state === 'decided') return null
  if (state === 'planned') {
    return (
      <div key="planned" className="row wrap">
        <Button kind="primary" icon="play" onClick={() => void moveTrial(db, trial.id, 'trying')}>
          Start
        </Button>
        <span className="small muted">{startWords(trial, today)}</span>
      </div>
    )
  }
  if (!courseOf(trial.body, today)?.isDue) {
    return (
      // Another key, so that no button becomes another one under the finger that pressed it.
      <div key="trying" className="row wrap">
        <Button size="dense" onClick={() => onAsk()}>
          I know already
        </Button>
        <Button size="dense" kind="quiet" onClick={() => void moveTrial(db, trial.id, 'planned')}>
          Back to planned
        </Button>
      </div>
    )
  }
  return (
    <section className="trial-question" aria-label="What happened?">
      <VerdictButtons trial={trial.body} onAsk={onAsk} />
      <p className="small muted">
        Not sure is fine.{' '}
        <button type="button" className="link-button" onClick={() => void giveTwoWeeks(db, trial.id, '')}>
          Two more weeks
        </button>
      </p>
    </section>
  )
}
