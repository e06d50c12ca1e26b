import * as v from 'valibot'
import { line, words } from './fields.ts'

/** What is tried. A record exists only for a teacher's own technique, or for a seeded one that they changed (same id). */
export const technique = v.looseObject({
  name: line,
  seed: v.optional(line),
  aliases: v.optional(v.array(line), []),
  family: v.optional(line),
  what: v.optional(words),
  steps: v.optional(v.array(words), []),
  keep: v.optional(v.array(words), []),
  adapt: v.optional(v.array(words), []),
  mergedInto: v.optional(line),
})
export type Technique = v.InferOutput<typeof technique>
