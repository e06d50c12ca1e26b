/** What the door has been told so far: kept at every key, so that a closing page loses none of it. */
import { PURPOSES } from '@whatworked/shared/forms/form'
import type { Situation } from '@whatworked/shared/forms/suggest'
import { type Answers, evidenceRead } from '@whatworked/shared/records/activity'
import { isBlank } from '@whatworked/shared/text'
import * as v from 'valibot'

const lines = {
  purpose: '',
  pupils: '',
  expertise: '',
  suggests: '',
  minutes: '',
  everyWeeks: '',
  weeks: '',
  givenBy: '',
  inPlaceOf: '',
  people: '',
  name: '',
  focus: '',
  neverUsedFor: 'Nothing shared here is used for appraisal.',
  retentionMonths: '',
  firstOn: '',
  at: '15:45',
  times: '',
  place: '',
}
export type DoorLine = keyof typeof lines

const STEPS = ['questions', 'way', 'promises', 'date'] as const
export type DoorStep = (typeof STEPS)[number]

/** The draft as it is kept; a line that an older one lacks is empty. */
export const doorDraft = v.object({
  step: v.optional(v.picklist(STEPS), 'questions'),
  ...Object.fromEntries(Object.entries(lines).map(([line, first]) => [line, v.optional(v.string(), first)])),
  wants: v.optional(v.array(v.picklist(PURPOSES)), []),
  knowEachOther: v.optional(v.boolean()),
  evidence: v.optional(v.array(evidenceRead), []),
  way: v.optional(v.string()),
  newcomersSeeEarlier: v.optional(v.boolean(), false),
  postsWithoutName: v.optional(v.boolean(), false),
  guestsMayRead: v.optional(v.boolean(), false),
})
type Choices = Pick<
  v.InferOutput<typeof doorDraft>,
  | 'step'
  | 'wants'
  | 'knowEachOther'
  | 'evidence'
  | 'way'
  | 'newcomersSeeEarlier'
  | 'postsWithoutName'
  | 'guestsMayRead'
>
export type DoorDraft = Choices & Readonly<Record<DoorLine, string>>

/** Nothing told yet. */
export const emptyDraft = (): DoorDraft => v.parse(doorDraft, {}) as DoorDraft

/** A whole number from a line, or undefined. */
export const wholeOf = (typed: string): number | undefined => {
  const number = Number(typed.trim())
  return typed.trim() !== '' && Number.isInteger(number) && number > 0 ? number : undefined
}

/** Which of the four questions has no answer yet, in the words to say so. */
export const unanswered = (draft: DoorDraft): readonly string[] => [
  ...(isBlank(draft.purpose) ? ['what you are trying to achieve'] : []),
  ...(isBlank(draft.expertise) ? ['what expertise you have'] : []),
  ...(isBlank(draft.suggests) && draft.evidence.length === 0 ? ['what evidence suggests'] : []),
  ...(wholeOf(draft.minutes) === undefined ? ['how much protected time there is'] : []),
]

/** What the chooser looks at. */
export const situationOf = (draft: DoorDraft): Situation => ({
  wants: draft.wants,
  people: wholeOf(draft.people),
  time: {
    minutes: wholeOf(draft.minutes),
    everyWeeks: wholeOf(draft.everyWeeks),
    weeks: wholeOf(draft.weeks),
  },
  knowEachOther: draft.knowEachOther,
})

const said = <Name extends string>(name: Name, text: string) =>
  (isBlank(text) ? {} : { [name]: text.trim() }) as { [Key in Name]?: string }

const counted = <Name extends string>(name: Name, typed: string, most: number) => {
  const number = wholeOf(typed)
  return (number === undefined ? {} : { [name]: Math.min(number, most) }) as { [Key in Name]?: number }
}

/** The four answers as the activity keeps them. */
export const answersOf = (draft: DoorDraft): Answers => ({
  ...said('purpose', draft.purpose),
  ...said('pupils', draft.pupils),
  ...said('expertise', draft.expertise),
  evidence: [
    ...draft.evidence,
    ...(isBlank(draft.suggests) ? [] : [{ quote: draft.suggests.trim().slice(0, 2000) }]),
  ],
  time: {
    ...counted('minutes', draft.minutes, 1_440),
    ...counted('everyWeeks', draft.everyWeeks, 52),
    ...counted('weeks', draft.weeks, 156),
    ...said('givenBy', draft.givenBy),
    ...said('inPlaceOf', draft.inPlaceOf),
  },
  ...counted('people', draft.people, 1_000),
})
