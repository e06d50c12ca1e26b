import * as v from 'valibot'
import { line, localDate, uuid, words } from './fields.ts'

/** Thanks in a space, to a post or a member: the server keeps (author, kind, to) unique, so that twice is once. */
export const spaceThanks = v.looseObject({
  kind: v.optional(line, 'thanks'),
  to: uuid,
  text: v.optional(words),
})
export type SpaceThanks = v.InferOutput<typeof spaceThanks>

/** Thanks in the journal, to anybody in the teacher's own words: a technician, a head, a colleague anywhere. */
export const journalThanks = v.looseObject({
  to: line,
  text: v.optional(words),
  /** The entry it is about. */
  about: v.optional(uuid),
  /** The day it was given, or nothing yet. */
  givenOn: v.optional(localDate),
})
export type JournalThanks = v.InferOutput<typeof journalThanks>
