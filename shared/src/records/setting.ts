/** What a teacher set for themselves: one record a subject, with an id that is the same on each of their devices. */
import * as v from 'valibot'
import { SCHEMES } from '../contexts/schemes.ts'
import { idFromContent, type RecordId } from '../ids.ts'
import { line, localDate, uuid, words } from './fields.ts'

/** Minutes of a day as people say them, `09:05`. */
export const clockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
/** Monday is 1, Sunday 7 (ISO 8601). */
const weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))
const days = { from: localDate, to: localDate }
const listOf = <Item extends v.GenericSchema>(item: Item) =>
  v.optional(v.pipe(v.array(item), v.maxLength(500)), [])

/** What could I be even better at? With the three questions around it: what to work on, what research says, if x then y. */
const focus = v.looseObject({
  subject: v.literal('focus'),
  text: v.optional(words),
  workOn: v.optional(words),
  research: v.optional(words),
  ifThen: v.optional(words),
})

/** The school's year: terms, the half-term break inside each, and other days without lessons. Days are inclusive. */
const calendar = v.looseObject({
  subject: v.literal('calendar'),
  /** The scheme whose years new classes are offered first. */
  scheme: v.optional(v.picklist(SCHEMES)),
  terms: listOf(v.looseObject({ id: uuid, name: line, ...days, halfTerm: v.optional(v.looseObject(days)) })),
  closed: listOf(v.looseObject({ id: uuid, name: v.optional(line), ...days })),
})

/** Which class has which period: one week, or two that alternate from the Monday `weekAFrom`. */
const timetable = v.looseObject({
  subject: v.literal('timetable'),
  weeks: v.optional(v.picklist([1, 2]), 2),
  weekAFrom: v.optional(localDate),
  periods: listOf(v.looseObject({ id: uuid, name: line, from: clockTime, to: clockTime })),
  lessons: listOf(v.looseObject({ week: v.picklist(['A', 'B']), day: weekday, period: uuid, class: uuid })),
})

/** Time a teacher protects for writing or reading; a weekday, when it begins, and how long. */
const slots = v.looseObject({
  subject: v.literal('slots'),
  slots: listOf(
    v.looseObject({
      id: uuid,
      day: weekday,
      at: clockTime,
      minutes: v.pipe(v.number(), v.minValue(5), v.maxValue(480)),
      what: v.optional(line),
    }),
  ),
})

/** One list after school, and nothing at all unless `on`; to get ready for meetings, only with `meetings`. */
const reminders = v.looseObject({
  subject: v.literal('reminders'),
  on: v.optional(v.boolean(), false),
  meetings: v.optional(v.boolean()),
  at: v.optional(clockTime, '15:45'),
  days: v.optional(v.array(weekday), [1, 2, 3, 4, 5]),
})

/** The school's own way when words suggest a concern about a child, in the teacher's words. */
const care = v.looseObject({
  subject: v.literal('care'),
  route: v.optional(words),
  checkBeforeSharing: v.optional(v.boolean(), true),
})

/** A copy saved each week without asking, where the browser allows it. The place itself is this browser's own. */
const copies = v.looseObject({ subject: v.literal('copies'), weekly: v.optional(v.boolean(), false) })

/** Entries that are to come to a meeting: a note to oneself that no meeting hears of. The mark's id is the entry's. */
const bring = v.looseObject({
  subject: v.literal('bring'),
  marks: listOf(v.looseObject({ id: uuid, space: uuid, session: uuid })),
})

export const settingSubjects = {
  focus,
  calendar,
  timetable,
  slots,
  reminders,
  care,
  copies,
  bring,
} as const
export type SettingSubject = keyof typeof settingSubjects
export type Setting<Subject extends SettingSubject> = v.InferOutput<(typeof settingSubjects)[Subject]>

/** A setting of a subject that this version knows, or one that a newer version made, kept as it is. */
export const setting = v.pipe(
  v.looseObject({ subject: line }),
  v.rawTransform(({ dataset, addIssue }) => {
    const schema = Object.hasOwn(settingSubjects, dataset.value.subject)
      ? settingSubjects[dataset.value.subject as SettingSubject]
      : undefined
    if (schema === undefined) return dataset.value
    const parsed = v.safeParse(schema, dataset.value)
    if (!parsed.success) addIssue({ message: `not a ${dataset.value.subject}` })
    return parsed.success ? parsed.output : dataset.value
  }),
)

/** The id of that subject's one record. */
export const settingId = (subject: SettingSubject): RecordId => idFromContent(`setting|${subject}`)
