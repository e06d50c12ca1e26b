import type { ReactNode } from 'react'
import type { KeptState } from '../../data/kept-form.ts'
import { Button } from '../../ui/Button.tsx'
import { DraftWords } from '../../ui/DraftWords.tsx'
import { onSubmit } from '../../ui/form-keys.ts'
import { Notice } from '../../ui/Notice.tsx'
import { type DoorStep, STEP_NAMES } from './steps.ts'

/** Something that went wrong, and what is safe. */
export interface StepTrouble {
  readonly title: string
  readonly words: string
}

interface Props {
  /** What still has to be said before one can go on. */
  readonly missing: readonly string[]
  readonly trouble: StepTrouble | undefined
  readonly kept: KeptState
  readonly before: DoorStep | undefined
  readonly onBack: () => void
  /** What the button says that goes on. */
  readonly next: string
  readonly isReady: boolean
  readonly onNext: () => void
  readonly children: ReactNode
}

/** One step: its questions, what is missing, back and on. */
export const StepForm = ({
  missing,
  trouble,
  kept,
  before,
  onBack,
  next,
  isReady,
  onNext,
  children,
}: Props) => (
  <form className="door-form" noValidate onSubmit={onSubmit(onNext)}>
    {children}
    {missing.length > 0 && (
      <Notice icon="info" title={`Still to say: ${missing.join('; ')}.`} live>
        A short answer does, and you can change it later. Everything you wrote is kept.
      </Notice>
    )}
    {trouble && (
      <Notice tone="trouble" icon="warn" title={trouble.title} live>
        {trouble.words} Everything you wrote is kept.
      </Notice>
    )}
    <div className="door-foot">
      {before ? (
        <Button kind="quiet" icon="chevron-back" onClick={onBack}>
          {STEP_NAMES[before]}
        </Button>
      ) : (
        <DraftWords state={kept} />
      )}
      <span className="muted small grow door-later">
        {before === undefined
          ? 'Purpose first, then how.'
          : 'You can change the way of working later and keep everything in it.'}
      </span>
      <Button type="submit" kind="primary" size="big" aria-disabled={!isReady}>
        {next}
      </Button>
    </div>
  </form>
)
