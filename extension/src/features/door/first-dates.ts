/** The dates that the last step puts in the diary. */
import type { Calendar } from '@whatworked/shared/contexts/calendar'
import { type MeetingDate, meetingDates } from '@whatworked/shared/forms/dates'
import type { Form } from '@whatworked/shared/forms/form'
import type { Answers } from '@whatworked/shared/records/activity'
import * as v from 'valibot'
import type { MeetingDetails } from '../../data/activities/session-save.ts'
import { said, wholeOf } from './typed.ts'

const line = v.optional(v.string(), '')

/** The fields of the first date in a draft. */
export const dateLines = {
  firstOn: line,
  at: v.optional(v.string(), '15:45'),
  times: line,
  place: line,
}
const schema = v.object(dateLines)
export type DatesDraft = v.InferOutput<typeof schema>

/** The zone that this computer is in. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** As many as were asked for, or the way's own number; none without a day and a time. */
export const datesOf = (
  { firstOn, at, times, everyWeeks }: DatesDraft & { readonly everyWeeks: string },
  way: Form,
  calendar: Calendar,
): readonly MeetingDate[] => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(firstOn) || !/^\d{2}:\d{2}$/.test(at)) return []
  const every = wholeOf(everyWeeks) ?? way.everyWeeks
  return meetingDates(
    {
      firstOn,
      at,
      zone: zoneHere(),
      ...(way.everyWeeks !== undefined && {
        everyWeeks: every,
        times: wholeOf(times) ?? way.meetingsPlanned ?? 1,
      }),
    },
    calendar,
  )
}

/** What those meetings have in common: the time that was given, as it was given. */
export const detailsOf = ({ place }: DatesDraft, { time }: Answers, way: Form): MeetingDetails => ({
  minutes: time.minutes ?? way.minutes[1],
  zone: zoneHere(),
  ...said('place', place),
  ...(time.givenBy && { givenBy: time.givenBy }),
  ...(time.inPlaceOf && { inPlaceOf: time.inPlaceOf }),
})
