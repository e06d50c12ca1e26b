import type { LibraryTechnique } from '@whatworked/shared/techniques/library'
import type { TrialEntry } from '../../data/entry.ts'
import { entryTitle } from '../../data/entry-title.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { counted } from '../../ui/words.ts'
import './technique.css'

interface Props {
  readonly technique: LibraryTechnique
  readonly clipCount: number
  readonly openTrials: readonly TrialEntry[]
  /** How many times it says how it went. */
  readonly triedCount: number
  readonly withoutOutcome: number
}

/** What it is called, what it is, and where to go on from here. */
export const TechniqueHead = ({ technique, clipCount, openTrials, triedCount, withoutOutcome }: Props) => {
  const { id, name, family, aliases, body } = technique
  return (
    <div className="technique-head">
      <div className="technique-title">
        <ScreenHeading title={name} />
        {body?.what?.trim() ? (
          <p className="technique-what">{body.what}</p>
        ) : (
          <p className="on-screen small">
            <a href={`#/technique/${id}/edit`}>Say in a line what it is</a>
          </p>
        )}
        <p className="small muted">
          {[family, aliases.length > 0 && `also called ${aliases.join(', ')}`].filter(Boolean).join(' · ')}
        </p>
        {triedCount > 0 && (
          <p className="small muted">
            {triedCount === 1 ? 'Tried once' : `Tried ${triedCount.toLocaleString('en-GB')} times`} in your
            journal.
            {withoutOutcome > 0 &&
              ` ${counted(withoutOutcome, 'more entry', 'more entries')} without how it went.`}
          </p>
        )}
        {openTrials.map((trial) => (
          <p key={trial.id} className="technique-trial">
            <OutcomeMark outcome="trial" label={trial.body.state === 'planned' ? 'Planned' : 'On trial'} />
            <a href={`#/entry/${trial.id}`}>{entryTitle(trial, undefined)}</a>
          </p>
        ))}
      </div>
      <div className="row wrap on-screen">
        {clipCount > 0 && (
          <Button
            icon="clip"
            onClick={() => {
              const clips = document.getElementById('technique-clips')
              clips?.focus()
              clips?.scrollIntoView({ block: 'start' })
            }}
          >
            {counted(clipCount, 'clip')}
          </Button>
        )}
        {triedCount > 0 && (
          <ButtonLink href={`#/write/technique/${id}`} icon="write">
            Write about it
          </ButtonLink>
        )}
        <ButtonLink href={`#/trials/new/technique/${id}`} kind="primary" icon="plus">
          Start a trial
        </ButtonLink>
      </div>
    </div>
  )
}
