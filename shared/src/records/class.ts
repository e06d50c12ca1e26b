import * as v from 'valibot'
import { agesOf, schoolYear } from '../contexts/schemes.ts'
import { type Context, line, localDate } from './fields.ts'

/** The teacher's own group. `name` is private and never travels unsealed; what may be told of it is its context. */
export const classRecord = v.looseObject({
  name: line,
  scheme: v.optional(line),
  year: v.optional(line),
  ages: v.optional(v.tuple([v.number(), v.number()])),
  subject: v.optional(line),
  grouping: v.optional(line),
  size: v.optional(line),
  archivedOn: v.optional(localDate),
})
export type ClassRecord = v.InferOutput<typeof classRecord>

/** What may be told of a class: a copy without its name. Ages and stage follow from its scheme and year where they are known. */
export const contextOfClass = ({ scheme, year, ages, subject, grouping, size }: ClassRecord): Context => {
  const phase = schoolYear(scheme, year)?.[2]
  const allAges = ages ?? agesOf(scheme, year)
  return {
    ...(phase !== undefined && { phase }),
    ...(year !== undefined && { year }),
    ...(allAges !== undefined && { ages: allAges }),
    ...(subject !== undefined && { subject }),
    ...(grouping !== undefined && { grouping }),
    ...(size !== undefined && { size }),
  }
}

const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [/\b(sci|sc|science)\b/i, 'Science'],
  [/\b(ma|maths?|mathematics)\b/i, 'Mathematics'],
  [/\b(en|eng|english)\b/i, 'English'],
  [/\b(bi|bio|biology)\b/i, 'Biology'],
  [/\b(ch|chem|chemistry)\b/i, 'Chemistry'],
  [/\b(ph|phy|physics)\b/i, 'Physics'],
  [/\b(hi|hist|history)\b/i, 'History'],
  [/\b(ge|geog|geography)\b/i, 'Geography'],
  [/\b(re|rs)\b/i, 'Religious education'],
  [/\b(fr|french|sp|spanish|german|mfl)\b/i, 'Modern languages'],
  [/\b(cs|computing|ict)\b/i, 'Computing'],
  [/\b(dt|d&t)\b/i, 'Design & technology'],
  [/\bart\b/i, 'Art & design'],
  [/\b(mu|music)\b/i, 'Music'],
  [/\b(dr|drama)\b/i, 'Drama'],
  [/\b(pe)\b/i, 'Physical education'],
]

/**
 * A first guess at a class from its private name: "9Y2 Sc" is Year 9 Science (English years; ages at the start of the school year).
 * A guess only: the teacher can change it before anything is shared.
 */
export const guessClass = (name: string): ClassRecord => {
  const digits = /^\s*(?:y(?:ea)?r?\s*)?(1[0-3]|[1-9])(?!\d)/i.exec(name)?.[1]
  const subject = SUBJECTS.find(([pattern]) => pattern.test(name))?.[1]
  const year = digits === undefined ? undefined : Number(digits)
  return {
    name: name.trim(),
    ...(year === undefined ? {} : { scheme: 'ENG', year: `Year ${year}`, ages: [year + 4, year + 5] }),
    ...(subject === undefined ? {} : { subject }),
  }
}
