import * as v from 'valibot'
import { uuid } from './fields.ts'

/** “That is what I said”: the author of a sheet that somebody else typed up lets it count. */
export const confirmation = v.looseObject({ of: uuid })
export type Confirmation = v.InferOutput<typeof confirmation>
