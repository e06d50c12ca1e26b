/** An activity while its answers, its way of working and its minutes are changed; kept at every key. */
import type { Form, Stage } from '@whatworked/shared/forms/form'
import { formOf, WAYS } from '@whatworked/shared/forms/ways'
import type { Activity } from '@whatworked/shared/records/activity'
import * as v from 'valibot'
import { answerLines, answersDraftOf, answersOf } from './answers-draft.ts'
import { counted, said, typedNumber, wholeOf } from './typed.ts'

const line = v.optional(v.string(), '')

export const activityDraft = v.object({
  ...answerLines,
  title: line,
  focus: line,
  meetings: line,
  endsOn: line,
  /** An id of WAYS, or `own`. */
  way: line,
  /** Typed minutes by stage. */
  stageMinutes: v.optional(v.record(v.string(), v.string()), {}),
})
export type ActivityDraft = v.InferOutput<typeof activityDraft>

/** The form as it begins: what is kept, or the answers of an activity before it. */
export const draftOf = (body: Activity): ActivityDraft =>
  v.parse(activityDraft, {
    ...answersDraftOf(body.answers),
    title: body.title,
    focus: body.focus,
    meetings: typedNumber(body.meetings),
    endsOn: body.endsOn,
    way: body.form,
    stageMinutes: Object.fromEntries(Object.entries(body.minutes).map(([id, value]) => [id, String(value)])),
  })

/** The activity as it is kept. Nothing that the form doesn't show is lost, the school's own way neither. */
export const bodyOf = (draft: ActivityDraft, before: Activity): Activity => {
  const { title: _t, focus: _f, meetings: _m, endsOn: _e, ...rest } = before
  return {
    ...rest,
    form: draft.way,
    ...said('title', draft.title),
    ...said('focus', draft.focus),
    ...counted('meetings', draft.meetings, 400),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(draft.endsOn) && { endsOn: draft.endsOn }),
    minutes: Object.fromEntries(
      Object.entries(draft.stageMinutes).flatMap(([id, typed]) => {
        const minutes = wholeOf(typed, 480, 0)
        return minutes === undefined ? [] : [[id, minutes]]
      }),
    ),
    answers: answersOf(draft, before.answers),
  }
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
