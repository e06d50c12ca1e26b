/** A school's own way of working, put together from stages. Each step gives a new way; whether it fits is read-form.ts's to say. */
import { isBlank } from '../text.ts'
import type { Form, FormMeeting, Stage } from './form.ts'
import { protocolOf } from './protocols.ts'
import type { OwnForm } from './read-form.ts'

const MOST_STAGES = 30
const MOST_BETWEEN = 20

/** The place of the stages that belong to no meeting; a meeting's own place is its id. */
export const NO_MEETING = ''

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

/** The stages of a place. */
export const stagesAt = (form: OwnForm, place: string): readonly Stage[] =>
  place === NO_MEETING ? form.between : (form.meetings.find(({ id }) => id === place)?.stages ?? [])

const inPlace = (
  form: OwnForm,
  place: string,
  change: (stages: readonly Stage[]) => readonly Stage[],
): OwnForm =>
  place === NO_MEETING
    ? { ...form, between: [...change(form.between)] }
    : withMinutes({
        ...form,
        meetings: form.meetings.map((one) =>
          one.id === place ? { ...one, stages: [...change(one.stages)] } : one,
        ),
      })

/** Changes one stage. What is undefined in `part` is taken away. */
export const changeStage = (
  form: OwnForm,
  place: string,
  at: number,
  part: { readonly [Key in keyof Stage]?: Stage[Key] | undefined },
): OwnForm =>
  inPlace(form, place, (stages) =>
    stages.map((stage, index) =>
      index === at
        ? (Object.fromEntries(
            Object.entries({ ...stage, ...part }).filter(([, value]) => value !== undefined),
          ) as Stage)
        : stage,
    ),
  )

/** Moves a stage one place up (-1) or down (1); at the edge it stays. */
export const moveStage = (form: OwnForm, place: string, at: number, by: -1 | 1): OwnForm =>
  inPlace(form, place, (stages) => {
    const moved = stages[at]
    if (moved === undefined || stages[at + by] === undefined) return stages
    return stages.toSpliced(at, 1).toSpliced(at + by, 0, moved)
  })

/** Takes a stage out; the last one of a meeting stays. */
export const removeStage = (form: OwnForm, place: string, at: number): OwnForm =>
  inPlace(form, place, (stages) =>
    stages.length > 1 || place === NO_MEETING ? stages.toSpliced(at, 1) : stages,
  )

/** Puts a stage back where it was. */
export const putStage = (form: OwnForm, place: string, at: number, stage: Stage): OwnForm =>
  inPlace(form, place, (stages) =>
    stages.some(({ id }) => id === stage.id) ? stages : stages.toSpliced(at, 0, stage),
  )

/** Puts a new stage at the end: five minutes of a meeting, or one between meetings. */
export const addStage = (form: OwnForm, place: string, name: string): OwnForm =>
  inPlace(form, place, (stages) =>
    stages.length >= (place === NO_MEETING ? MOST_BETWEEN : MOST_STAGES)
      ? stages
      : [
          ...stages,
          {
            id: freeId(form, stages.length),
            name,
            ...(place === NO_MEETING
              ? { when: 'between' as const }
              : { when: 'meeting' as const, minutes: 5 }),
            turns: 'open',
            sees: 'group',
            prompts: [],
            shows: [],
          },
        ],
  )

/** An id that no stage of the way has: what is written for a stage is kept under it. */
const freeId = ({ meetings, between }: OwnForm, count: number): string => {
  const all = [...meetings.flatMap(({ stages }) => stages), ...between]
  const taken = new Set(all.map(({ id }) => id))
  let number = count + 1
  while (taken.has(`stage-${number}`)) number += 1
  return `stage-${number}`
}

/** The minutes of a meeting's stages together, with those of protocols in their place; what is before and after takes none. */
export const minutesTogether = ({ stages }: Pick<FormMeeting, 'stages'>): number =>
  stages
    .flatMap((stage) => (stage.protocol === undefined ? [stage] : protocolOf(stage.protocol)))
    .filter(({ when }) => when === 'meeting')
    .reduce((sum, { minutes }) => sum + (Number.isFinite(minutes) ? (minutes ?? 0) : 0), 0)

/** The card says what the meetings really take. */
export const withMinutes = (form: OwnForm): OwnForm => {
  const all = form.meetings.map(minutesTogether)
  return { ...form, minutes: [Math.min(600, ...all), Math.min(600, Math.max(...all))] }
}

/** The way as it is kept: without the empty lines that somebody typed between two prompts. */
export const tidied = (form: OwnForm): OwnForm => {
  const tidy = (stage: Stage): Stage => ({
    ...stage,
    prompts: stage.prompts.filter((prompt) => !isBlank(prompt)),
  })
  return {
    ...form,
    meetings: form.meetings.map((one) => ({ ...one, stages: one.stages.map(tidy) })),
    between: form.between.map(tidy),
  }
}
