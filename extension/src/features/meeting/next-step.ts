/** What comes after the current step. */
import type { Person, Run } from '@whatworked/shared/forms/run'

export type NextStep =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'stage'; readonly name: string; readonly minutes: number }
  | { readonly kind: 'end' }

/** The one who is speaking, in a stage with turns. */
export const speakerOf = ({ turns }: Pick<Run, 'turns'>): Person | undefined =>
  turns.find(({ state }) => state === 'now')?.person

/** Those who are still to come in this stage, in their order. */
export const stillToCome = ({ turns }: Pick<Run, 'turns'>): readonly Person[] =>
  turns.filter(({ state }) => state === 'next' || state === 'waiting').map(({ person }) => person)

/** The stage after the current one. */
export const stageAfter = ({ stages, stage }: Pick<Run, 'stages' | 'stage'>): Run['stage'] =>
  stages[stages.findIndex((one) => one.stage.id === stage?.id) + 1]?.stage

/** What “Next” leads to: the next person, the next stage, or the end. */
export const nextStepOf = (run: Pick<Run, 'turns' | 'stages' | 'stage'>): NextStep => {
  const [person] = stillToCome(run)
  if (person) return { kind: 'person', person }
  const stage = stageAfter(run)
  return stage ? { kind: 'stage', name: stage.name, minutes: stage.minutes } : { kind: 'end' }
}
