import * as v from 'valibot'
import { line, uuid, words } from './fields.ts'

/** A colleague's words about a post, or an outside view: then the server wrote it, without an author, and `voice` is who it is from. */
export const comment = v.looseObject({ on: uuid, text: words, voice: v.optional(line) })
export type Comment = v.InferOutput<typeof comment>
