import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'
import { type DoorStep, STEP_NAMES } from './steps.ts'

interface Props<Step extends DoorStep> {
  readonly steps: readonly Step[]
  readonly step: Step
  /** Whether a step may be gone to: none after the first before the four questions are answered. */
  readonly isOpen: (step: Step) => boolean
  readonly onGo: (step: Step) => void
}

/** Where one is between the first question and the first date. */
export const DoorSteps = <Step extends DoorStep>({ steps, step, isOpen, onGo }: Props<Step>) => {
  const here = steps.indexOf(step)
  return (
    <nav aria-label="Steps" className="door-steps">
      <ol>
        {steps.map((one, at) => (
          <li key={one}>
            <button
              type="button"
              className={classNames('door-step', at < here && 'done')}
              aria-current={one === step ? 'step' : undefined}
              disabled={!isOpen(one)}
              onClick={() => onGo(one)}
            >
              {at < here ? <Icon name="check" /> : <span className="figures">{at + 1}</span>}
              {STEP_NAMES[one]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
