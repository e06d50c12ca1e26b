/** A way of working that somebody is in the middle of composing: every part is there, none has to fit yet. */
import type { OwnForm } from '@whatworked/shared/forms/read-form'
import * as v from 'valibot'

const part = { id: v.string(), name: v.string() }
const stages = v.array(
  v.looseObject({
    ...part,
    when: v.string(),
    turns: v.string(),
    sees: v.string(),
    prompts: v.array(v.string()),
    shows: v.array(v.string()),
  }),
)
const shape = v.looseObject({
  ...part,
  size: v.tuple([v.number(), v.number()]),
  roles: v.array(v.looseObject({ ...part, does: v.string() })),
  meetings: v.pipe(v.array(v.looseObject({ ...part, on: v.string(), stages })), v.minLength(1)),
  between: stages,
  sheets: v.array(v.looseObject({ ...part, fields: v.array(v.looseObject({ label: v.string() })) })),
})

/** What its screens read of it; whether it fits is told when it is kept. */
export const ownWayDraft = v.custom<OwnForm>((value) => v.is(shape, value))
