/** The steps from the first question to the first date. */

export const DOOR_STEPS = ['questions', 'way', 'promises', 'date'] as const
export type DoorStep = (typeof DOOR_STEPS)[number]

/** In a space that is there its promises stand already. */
export const ACTIVITY_STEPS = ['questions', 'way', 'date'] as const satisfies readonly DoorStep[]

export const STEP_NAMES: Readonly<Record<DoorStep, string>> = {
  questions: 'Four questions',
  way: 'Way of working',
  promises: 'People and promises',
  date: 'First date',
}

/** The step after this one (1) or before it (-1); undefined at the ends. */
export const stepBeside = <Step extends DoorStep>(
  steps: readonly Step[],
  step: Step,
  by: 1 | -1,
): Step | undefined => steps[steps.indexOf(step) + by]
