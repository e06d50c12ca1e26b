/** The dates that the door's last step puts in the diary. */
import type { Calendar } from '@whatworked/shared/contexts/calendar'
import { type MeetingDate, meetingDates } from '@whatworked/shared/forms/dates'
import type { Form } from '@whatworked/shared/forms/form'
import { type DoorDraft, wholeOf } from './door-draft.ts'

/** The zone that this computer is in. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** As many as were asked for, or the way's own number; none without a day and a time. */
export const datesOf = (
  { firstOn, at, times, everyWeeks }: DoorDraft,
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
