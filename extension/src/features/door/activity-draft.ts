/** An activity while its answers, its way of working and its minutes are changed; kept at every key. */
import type { Form, Stage } from '@whatworked/shared/forms/form'
import { formOf, WAYS } from '@whatworked/shared/forms/ways'
import type { Activity } from '@whatworked/shared/records/activity'
import { isBlank } from '@whatworked/shared/text'
import * as v from 'valibot'

const line = v.optional(v.string(), '')

export const activityDraft = v.object({
  title: line,
  focus: line,
  purpose: line,
  pupils: line,
  expertise: line,
  suggests: line,
  minutes: line,
  everyWeeks: line,
  weeks: line,
  givenBy: line,
  inPlaceOf: line,
  people: line,
  meetings: line,
  endsOn: line,
  /** An id of WAYS, or `own`. */
  way: line,
  /** Typed minutes by stage. */
  stageMinutes: v.optional(v.record(v.string(), v.string()), {}),
})
export type ActivityDraft = v.InferOutput<typeof activityDraft>

/** The form as it begins: what is kept, or the answers of an activity before it. */
export const draftOf = (body: Activity): ActivityDraft => {
  const { answers } = body
  const own = answers.evidence.find(({ source, post, url }) => !source && !post && !url)
  const typed = (value: number | undefined) => (value === undefined ? '' : String(value))
  return v.parse(activityDraft, {
    title: body.title,
    focus: body.focus,
    purpose: answers.purpose,
    pupils: answers.pupils,
    expertise: answers.expertise,
    suggests: own?.quote,
    minutes: typed(answers.time.minutes),
    everyWeeks: typed(answers.time.everyWeeks),
    weeks: typed(answers.time.weeks),
    givenBy: answers.time.givenBy,
    inPlaceOf: answers.time.inPlaceOf,
    people: typed(answers.people),
    meetings: typed(body.meetings),
    endsOn: body.endsOn,
    way: body.form,
    stageMinutes: Object.fromEntries(Object.entries(body.minutes).map(([id, value]) => [id, String(value)])),
  })
}

/** Which of the four questions has no answer yet, in the words to say so. */
export const stillToSay = (draft: ActivityDraft, read: number): readonly string[] => [
  ...(isBlank(draft.purpose) ? ['what you are trying to achieve'] : []),
  ...(isBlank(draft.expertise) ? ['what expertise you have'] : []),
  ...(isBlank(draft.suggests) && read === 0 ? ['what evidence suggests'] : []),
  ...(count(draft.minutes, 1_440) === undefined ? ['how much protected time there is'] : []),
]

/** A typed whole number of one or more, at most `most`; undefined for anything else. */
export const count = (typed: string, most: number, least = 1): number | undefined => {
  const number = Number(typed.trim())
  return typed.trim() !== '' && Number.isInteger(number) && number >= least
    ? Math.min(number, most)
    : undefined
}

/** The activity as it is kept. Nothing that the form doesn't show is lost, the school's own way neither. */
export const bodyOf = (draft: ActivityDraft, before: Activity): Activity => {
  const { title: _, focus: __, meetings: ___, endsOn: ____, ...rest } = before
  const { purpose: _p, pupils: _u, expertise: _e, people: _n, ...answers } = before.answers
  const { minutes: _m, everyWeeks: _w, weeks: _k, givenBy: _g, inPlaceOf: _i, ...time } = answers.time
  const others = answers.evidence.filter(({ source, post, url }) => source || post || url)
  return {
    ...rest,
    form: draft.way,
    ...words('title', draft.title),
    ...words('focus', draft.focus),
    ...number('meetings', draft.meetings, 400),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(draft.endsOn) && { endsOn: draft.endsOn }),
    minutes: Object.fromEntries(
      Object.entries(draft.stageMinutes).flatMap(([id, typed]) => {
        const minutes = count(typed, 480, 0)
        return minutes === undefined ? [] : [[id, minutes]]
      }),
    ),
    answers: {
      ...answers,
      ...words('purpose', draft.purpose),
      ...words('pupils', draft.pupils),
      ...words('expertise', draft.expertise),
      ...number('people', draft.people, 1_000),
      evidence: [
        ...others,
        ...(isBlank(draft.suggests) ? [] : [{ quote: draft.suggests.trim().slice(0, 2_000) }]),
      ],
      time: {
        ...time,
        ...number('minutes', draft.minutes, 1_440),
        ...number('everyWeeks', draft.everyWeeks, 52),
        ...number('weeks', draft.weeks, 156),
        ...words('givenBy', draft.givenBy),
        ...words('inPlaceOf', draft.inPlaceOf),
      },
    },
  }
}

const words = <Name extends string>(name: Name, text: string) =>
  (isBlank(text) ? {} : { [name]: text.trim() }) as { [Key in Name]?: string }
const number = <Name extends string>(name: Name, typed: string, most: number) => {
  const value = count(typed, most)
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: number }
}

/** The way that the draft has chosen. */
export const wayOf = (draft: ActivityDraft, body: Activity): Form | undefined =>
  formOf({ form: draft.way, own: body.own })

/** The ways to choose from: all, and the school's own where there is one. */
export const wayOptions = ({ own }: Activity): readonly { value: string; label: string }[] => [
  ...WAYS.map(({ id, name }) => ({ value: id, label: name })),
  ...(own === undefined ? [] : [{ value: 'own', label: `${own.name} (your own)` }]),
]

/** The stages of its meetings that have minutes, each once. */
export const timedStages = (way: Form): readonly Stage[] => {
  const all = way.meetings.flatMap(({ stages }) => stages).filter(({ when }) => when === 'meeting')
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at)
}
