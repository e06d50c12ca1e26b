import * as v from 'valibot'
import { line, words } from './fields.ts'

/**
 * What is tried. A record exists only for a teacher's own technique, or for a seeded one that they changed. A technique
 * goes by one id everywhere: `seed` where there is one, else the record's own (techniques/library.ts).
 */
export const technique = v.looseObject({
  name: line,
  /** The library's id of what was changed. */
  seed: v.optional(line),
  aliases: v.optional(v.array(line), []),
  family: v.optional(line),
  what: v.optional(words),
  steps: v.optional(v.array(words), []),
  keep: v.optional(v.array(words), []),
  adapt: v.optional(v.array(words), []),
  /** The technique that this one became a part of; entries keep the id that they were written with. */
  mergedInto: v.optional(line),
})
export type Technique = v.InferOutput<typeof technique>
