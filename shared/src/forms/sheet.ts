/** A sheet: what a stage asks to be written, as data. A screen draws it field by field; a contribution keeps its values. */
import * as v from 'valibot'
import { citation, context, ifThen, line, localDate, text2000, uuid, words } from '../records/fields.ts'
import { lessOf } from '../records/trial.ts'

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))
const few = <T extends v.GenericSchema>(item: T, most = 200) => v.pipe(v.array(item), v.maxLength(most))

/** What can be asked, and how each answer is kept. Lists that several devices may edit have ids. */
export const FIELD_VALUES = {
  words,
  line,
  /** One of `options`. */
  choice: line,
  /** Several of `options`. */
  choices: few(line, 30),
  number: v.pipe(v.number(), v.finite()),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_440)),
  day: localDate,
  'if-then': ifThen,
  'less-of': lessOf,
  /** A class as its context, never its name. */
  context,
  technique: v.looseObject({ name: line, seed: v.optional(line) }),
  /** An entry that was shared: the post's id. */
  post: uuid,
  /** A quote with its work. */
  reading: v.looseObject({
    quote: v.optional(text2000),
    source: v.optional(citation),
    url: v.optional(line),
  }),
  /** Things that were counted. */
  tally: few(
    v.looseObject({ id: uuid, label: line, count: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    30,
  ),
  /** Lengths in ms. */
  stopwatch: few(
    v.looseObject({ id: uuid, label: v.optional(line), ms: v.pipe(v.number(), v.minValue(0)) }),
    500,
  ),
  /** “I saw”, “I heard”, with the time of day as `HH:MM`. */
  'timed-notes': few(
    v.looseObject({ id: uuid, at: line, kind: v.picklist(['saw', 'heard']), text: words }),
    500,
  ),
  /** One text for each case pupil; they are never called anything but A, B, C. */
  'case-pupils': v.record(
    v.picklist(['A', 'B', 'C', 'D', 'E', 'F']),
    v.looseObject({ predicted: v.optional(words), observed: v.optional(words), said: v.optional(words) }),
  ),
  /** Points that each start from an observation of a case pupil. */
  points: few(v.looseObject({ id: uuid, pupil: v.optional(line), text: words }), 200),
  /** Before and after of one thing. */
  measure: v.looseObject({
    label: v.optional(line),
    before: v.optional(words),
    after: v.optional(words),
    none: v.optional(v.boolean()),
  }),
  /** People who were met, by name or member. */
  people: few(line, 100),
} as const
export type FieldKind = keyof typeof FIELD_VALUES

/** One question of a sheet. */
export interface SheetField {
  readonly id: string
  readonly kind: FieldKind
  readonly label: string
  readonly hint?: string
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** What is asked for each case pupil; what is predicted and what is observed where nothing else is said. */
  readonly parts?: readonly ('predicted' | 'observed' | 'said')[]
  /** The words of it become a trial's; see Stage.becomesTrial. */
  readonly trialPart?: 'ifI' | 'then' | 'because' | 'lessOf' | 'lookFor'
}

/** A sheet with its fields in their order; none of them is required, one must say something. */
export interface Sheet {
  readonly id: string
  readonly name: string
  /** “Your card”, over the form. */
  readonly title: string
  readonly fields: readonly SheetField[]
  /** One from each person, or as many as they like. */
  readonly many?: boolean
}

/** The values of a sheet that can be read: fields that don't fit their kind, or that the sheet doesn't have, are left out. */
export const readValues = (
  sheet: Sheet,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    sheet.fields.flatMap(({ id: field, kind }) => {
      if (!Object.hasOwn(values, field)) return []
      const read = v.safeParse(FIELD_VALUES[kind] as v.GenericSchema, values[field])
      return read.success ? [[field, read.output]] : []
    }),
  )

const option = v.looseObject({ value: line, label: line })

/** The shape of a sheet that comes from outside, as a part of a school's own way of working. */
export const sheetSchema = v.looseObject({
  id,
  name: line,
  title: line,
  many: v.exactOptional(v.boolean()),
  fields: few(
    v.looseObject({
      id,
      kind: v.picklist(Object.keys(FIELD_VALUES) as FieldKind[]),
      label: line,
      hint: v.exactOptional(line),
      options: v.exactOptional(few(option, 30)),
      parts: v.exactOptional(few(v.picklist(['predicted', 'observed', 'said']), 3)),
      trialPart: v.exactOptional(v.picklist(['ifI', 'then', 'because', 'lessOf', 'lookFor'])),
    }),
    20,
  ),
})
