/** A school's own way of working, put together from stages. Each step gives a new way; whether it fits is read-form.ts's to say. */
import type { Form, FormMeeting, Stage } from './form.ts'
import type { OwnForm } from './read-form.ts'

const MOST_STAGES = 30

/** Begins with a way that is there: its stages, under a name of its own, and with nothing claimed of its effect. */
export const composeFrom = (start: Form, name: string): OwnForm => {
  // What is known of the effect of a way, and the card it stands on, are not its copy's.
  const { evidence: _, with: __, credit, ...rest } = start
  const called = name.trim() || `${start.name}, our way`
  return {
    ...rest,
    id: 'own',
    name: called,
    inSentence: `“${called}”`,
    sheets: (start as Partial<OwnForm>).sheets ?? [],
    evidence: { words: `Your own, from ${start.inSentence}: nothing is known of it yet.` },
    ...(credit !== undefined && { credit }),
  }
}

/** The way under another name. */
export const renamed = (form: OwnForm, name: string): OwnForm => ({
  ...form,
  name,
  inSentence: `“${name.trim()}”`,
})

const inMeeting = (
  form: OwnForm,
  meeting: string,
  change: (stages: readonly Stage[]) => readonly Stage[],
): OwnForm =>
  withMinutes({
    ...form,
    meetings: form.meetings.map((one) =>
      one.id === meeting ? { ...one, stages: [...change(one.stages)] } : one,
    ),
  })

/** Changes one stage. What is undefined in `part` is taken away. */
export const changeStage = (
  form: OwnForm,
  meeting: string,
  at: number,
  part: { readonly [Key in keyof Stage]?: Stage[Key] | undefined },
): OwnForm =>
  inMeeting(form, meeting, (stages) =>
    stages.map((stage, place) =>
      place === at
        ? (Object.fromEntries(
            Object.entries({ ...stage, ...part }).filter(([, value]) => value !== undefined),
          ) as Stage)
        : stage,
    ),
  )

/** Moves a stage one place up (-1) or down (1); at the edge it stays. */
export const moveStage = (form: OwnForm, meeting: string, at: number, by: -1 | 1): OwnForm =>
  inMeeting(form, meeting, (stages) => {
    const moved = stages[at]
    if (moved === undefined || stages[at + by] === undefined) return stages
    return stages.toSpliced(at, 1).toSpliced(at + by, 0, moved)
  })

/** Takes a stage out; the last one stays. */
export const removeStage = (form: OwnForm, meeting: string, at: number): OwnForm =>
  inMeeting(form, meeting, (stages) => (stages.length > 1 ? stages.toSpliced(at, 1) : stages))

/** Puts a new stage of five minutes at the end. */
export const addStage = (form: OwnForm, meeting: string, name: string): OwnForm =>
  inMeeting(form, meeting, (stages) =>
    stages.length >= MOST_STAGES
      ? stages
      : [
          ...stages,
          {
            id: freeId(stages),
            name,
            when: 'meeting',
            minutes: 5,
            turns: 'open',
            sees: 'group',
            prompts: [],
            shows: [],
          },
        ],
  )

const freeId = (stages: readonly Stage[]): string => {
  const taken = new Set(stages.map(({ id }) => id))
  let number = stages.length + 1
  while (taken.has(`stage-${number}`)) number += 1
  return `stage-${number}`
}

/** The minutes of a meeting's stages together; those before and after it take none of them. */
export const minutesTogether = ({ stages }: Pick<FormMeeting, 'stages'>): number =>
  stages
    .filter(({ when }) => when === 'meeting')
    .reduce((sum, { minutes }) => sum + (Number.isFinite(minutes) ? (minutes ?? 0) : 0), 0)

/** The card says what the meetings really take. */
const withMinutes = (form: OwnForm): OwnForm => {
  const all = form.meetings.map(minutesTogether)
  return { ...form, minutes: [Math.min(600, ...all), Math.min(600, Math.max(...all))] }
}
