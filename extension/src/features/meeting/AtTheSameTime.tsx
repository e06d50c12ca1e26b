import { overlapsWith } from '../../data/activities/time-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { OverlapsFound } from '../../ui/OverlapsFound.tsx'
import type { Meeting } from './meeting.ts'

/** Meetings of any of one's spaces that go on at the time of this one. */
export const AtTheSameTime = ({ meeting }: { readonly meeting: Meeting }) => {
  const { sessionId, session } = meeting
  const { startsAt, minutes } = session
  const overlaps = liveValue(
    useLive(
      (reading) => overlapsWith(reading, [{ startsAt, minutes }], sessionId),
      [startsAt, minutes, sessionId],
    ),
  )
  return <OverlapsFound title="Another meeting is at the same time." overlaps={overlaps ?? []} />
}
