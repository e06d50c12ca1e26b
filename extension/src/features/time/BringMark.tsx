import type { RecordId } from '@whatworked/shared/ids'
import {
  bringTo,
  meetingOfEntry,
  type NextMeeting,
  nextMeetings,
} from '../../data/activities/next-meetings.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { localDayOf, longDay } from '../../ui/dates.ts'
import { showToast } from '../../ui/toasts.ts'

/** More spaces than this are not offered on an entry. */
const OFFERED = 3

/** “Bring this on Wednesday”: a note to oneself on an entry; no meeting and no server hears of it. */
export const BringMark = ({ entry }: { readonly entry: RecordId }) => {
  const db = useDb()
  const found = liveValue(
    useLive(
      async (reading) => ({
        next: await nextMeetings(reading, Date.now()),
        marked: await meetingOfEntry(reading, entry),
      }),
      [entry],
    ),
  )
  if (found === undefined || found.next.length === 0) return null
  const marked = found.next.find(({ session }) => session.id === found.marked)
  const bring = async (meeting: NextMeeting | undefined) => {
    const result = await bringTo(db, entry, meeting, new Date())
    if (result.kind !== 'saved') return showToast('That couldn’t be saved just now')
    showToast(meeting === undefined ? 'Not on the list any more' : `On your list for ${dayOf(meeting)}`)
  }
  return (
    <section className="card flat" aria-labelledby="bring">
      <h2 id="bring" className="card-title">
        For a meeting
      </h2>
      {marked === undefined ? (
        <div className="stack">
          {found.next.slice(0, OFFERED).map((meeting) => (
            <Button
              key={meeting.session.id}
              size="dense"
              icon="pin"
              aria-label={`Bring this on ${dayOf(meeting)}, to ${nameOf(meeting)}`}
              onClick={() => void bring(meeting)}
            >
              Bring this on {dayOf(meeting).split(' ')[0]}
            </Button>
          ))}
        </div>
      ) : (
        <p className="side-text">
          You’ll bring this to {nameOf(marked)} on {dayOf(marked)}.{' '}
          <Button size="dense" kind="quiet" onClick={() => void bring(undefined)}>
            Don’t bring it
          </Button>
        </p>
      )}
      <p className="small muted">Only you see this. Nothing is sent until you share it.</p>
    </section>
  )
}

const nameOf = ({ view }: NextMeeting): string => view.space?.name ?? 'the space'
const dayOf = ({ session }: NextMeeting): string =>
  longDay(localDayOf(new Date(session.body.startsAt)), localDayOf(new Date()))
