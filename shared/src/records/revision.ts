import * as v from 'valibot'
import { instant, line } from './fields.ts'

/**
 * An earlier version, or the one that lost a true conflict, kept for good. `value` is the field's value as JSON;
 * its id follows from its content, so that two devices make the same one.
 */
export const revision = v.looseObject({
  of: v.looseObject({ stream: line, id: line, field: line }),
  cause: v.picklist(['edited', 'conflict']),
  value: v.unknown(),
  device: v.optional(line),
  writtenAt: instant,
})
export type Revision = v.InferOutput<typeof revision>
