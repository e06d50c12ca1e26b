import * as v from 'valibot'
import { line, uuid } from './fields.ts'

/** Opens a gate (records/contribution.ts) for everybody and for good. `under` is the session, or the activity outside of meetings. */
export const reveal = v.looseObject({ under: uuid, gate: line })
export type Reveal = v.InferOutput<typeof reveal>
