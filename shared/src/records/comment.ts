import * as v from 'valibot'
import { uuid, words } from './fields.ts'

/** A colleague's words about a post. */
export const comment = v.looseObject({ on: uuid, text: words })
export type Comment = v.InferOutput<typeof comment>
