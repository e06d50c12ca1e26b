import * as v from 'valibot'
import { uuid, words } from './fields.ts'

/** “I could visit”: an answer to a post whose author would like a visitor. */
export const offer = v.looseObject({ to: uuid, text: v.optional(words) })
export type Offer = v.InferOutput<typeof offer>
