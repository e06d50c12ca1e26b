import type { Verdict } from '@whatworked/shared/records/trial'
import type { TrialEntry } from '../../data/entry.ts'
import { useDb } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { moveTrial } from './trial-deeds.ts'

interface Props {
  readonly trial: TrialEntry
  readonly onAsk: () => void
}

const WORDS: Readonly<Record<Verdict, string>> = {
  keep: 'Good to know. What would it do with another class?',
  adapt: 'Changed a little, it is a new trial. This one stays as it is.',
  'let-go':
    'Thank you for finding out. Knowing what to leave makes room, and saves somebody else four weeks.',
}

/** What a verdict leads to; stopping is as good an end as any. */
export const NextSteps = ({ trial, onAsk }: Props) => {
  const db = useDb()
  const kind = trial.body.verdict?.kind
  return (
    <section className="trial-next" aria-label="What next?">
      <p>{kind === undefined ? 'It is over, without a verdict. Not sure is fine.' : WORDS[kind]}</p>
      <div className="row wrap">
        {kind !== 'let-go' && (
          <ButtonLink href={`#/trials/new/entry/${trial.id}`} size="dense" icon="trial">
            {kind === 'adapt' ? 'Plan the adapted one' : 'Try it with another class'}
          </ButtonLink>
        )}
        <Button size="dense" kind="quiet" onClick={onAsk}>
          {kind === undefined ? 'Say how it went' : 'Change the verdict'}
        </Button>
        <Button size="dense" kind="quiet" onClick={() => void moveTrial(db, trial.id, 'trying')}>
          Go on trying
        </Button>
      </div>
    </section>
  )
}
