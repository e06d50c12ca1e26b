import * as v from 'valibot'
import { minutes } from './activity.ts'
import { instant, line, uuid, words } from './fields.ts'

export const SESSION_STATES = ['planned', 'held', 'lost'] as const

/**
 * One meeting of an activity. `meeting` names the agenda of the form (first, usual, last …). A meeting that was moved keeps
 * where it was in `movedFrom`; what took the time is said without blame.
 */
export const session = v.looseObject({
  activity: uuid,
  meeting: v.optional(line),
  /** Counts from 1 within the activity. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  startsAt: instant,
  /** The zone it was planned in, such as `Europe/London`. */
  zone: v.optional(line),
  minutes,
  place: v.optional(line),
  givenBy: v.optional(line),
  inPlaceOf: v.optional(line),
  state: v.optional(v.picklist(SESSION_STATES), 'planned'),
  movedFrom: v.optional(v.pipe(v.array(instant), v.maxLength(20)), []),
  /** What took all or part of the time, how many minutes were left, and whether it was given back. */
  took: v.optional(
    v.looseObject({ what: words, minutesLeft: v.optional(minutes), givenBack: v.optional(v.boolean()) }),
  ),
  /** The member who runs it: may reveal what is held back, whatever their role in the space. */
  runBy: v.optional(uuid),
  /** Who has which role of the form this time: role id to member ids. */
  roles: v.optional(v.record(line, v.pipe(v.array(uuid), v.maxLength(200))), {}),
  /** What the group will have done by the end. */
  intentions: v.optional(v.pipe(v.array(line), v.maxLength(6)), []),
  /** Posts that carry the new learning. */
  readings: v.optional(v.pipe(v.array(uuid), v.maxLength(20)), []),
  /** Stages of this meeting only: a protocol put after a stage of the agenda. */
  protocols: v.optional(v.pipe(v.array(v.looseObject({ after: line, protocol: line })), v.maxLength(5)), []),
  /** Minutes of single stages, this time only. */
  stageMinutes: v.optional(v.record(line, minutes), {}),
})
export type Session = v.InferOutput<typeof session>
