import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { DoorStep } from './door-draft.ts'

const STEPS: readonly { readonly step: DoorStep; readonly name: string }[] = [
  { step: 'questions', name: 'Four questions' },
  { step: 'way', name: 'Way of working' },
  { step: 'promises', name: 'People and promises' },
  { step: 'date', name: 'First date' },
]

interface Props {
  readonly step: DoorStep
  /** Whether a step may be gone to: none after the first before the four questions are answered. */
  readonly isOpen: (step: DoorStep) => boolean
  readonly onGo: (step: DoorStep) => void
}

/** Where one is between the first question and the first date. */
export const DoorSteps = ({ step, isOpen, onGo }: Props) => {
  const here = STEPS.findIndex((one) => one.step === step)
  return (
    <nav aria-label="Steps" className="door-steps">
      <ol>
        {STEPS.map(({ step: one, name }, at) => (
          <li key={one}>
            <button
              type="button"
              className={classNames('door-step', at < here && 'done')}
              aria-current={one === step ? 'step' : undefined}
              disabled={!isOpen(one)}
              onClick={() => onGo(one)}
            >
              {at < here ? <Icon name="check" /> : <span className="figures">{at + 1}</span>}
              {name}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
