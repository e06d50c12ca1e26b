import { feedPath } from '@whatworked/shared/protocol/feed'
import { useCallback, useEffect, useState } from 'react'
import { calendarTextOf } from '../../data/activities/calendar-text.ts'
import type { GroupTime } from '../../data/activities/time-queries.ts'
import { type KeptConnection, readConnection } from '../../data/connection.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { endFeed, lookAtFeed, makeFeed } from '../../sync/feed-api.ts'
import { answerTrouble } from '../../ui/answer-words.ts'
import { Button } from '../../ui/Button.tsx'
import { copyWords } from '../../ui/copy-words.ts'
import { localDayOf, shortDay } from '../../ui/dates.ts'
import { saveCalendar } from '../../ui/save-file.ts'
import { Trouble } from '../../ui/Trouble.tsx'
import { showToast } from '../../ui/toasts.ts'
import './time.css'

interface Props {
  /** The meetings of the space that the card stands in; in the settings there are none. */
  readonly meetings?: GroupTime
}

/** The meetings in one's own calendar: as a file, or by a private address that can be switched off. */
export const CalendarCard = ({ meetings }: Props) => {
  const connection = liveValue(useLive(readConnection, []))
  if (meetings === undefined && connection === undefined) return null
  return (
    <section className="card time-calendar" aria-labelledby="calendar-card">
      <h2 id="calendar-card" className="card-title">
        In your calendar
      </h2>
      {meetings && meetings.sessions.length > 0 && (
        <div>
          <Button size="dense" icon="download" onClick={() => saveCalendar(calendarTextOf(meetings))}>
            Save these dates as a file
          </Button>
        </div>
      )}
      {connection && <Address connection={connection} />}
    </section>
  )
}

const Address = ({ connection }: { readonly connection: KeptConnection }) => {
  const { server, token } = connection
  const [since, setSince] = useState<number | 'none'>()
  const [address, setAddress] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const look = useCallback(async () => {
    const answer = await lookAtFeed({ server, token })
    if (answer.kind === 'ok') setSince(answer.value.feed?.createdAt ?? 'none')
    setTrouble(answer.kind === 'ok' ? undefined : answerTrouble(answer))
  }, [server, token])
  useEffect(() => void look(), [look])

  const make = async () => {
    const answer = await makeFeed({ server, token })
    if (answer.kind !== 'ok') return setTrouble(answerTrouble(answer))
    setTrouble(undefined)
    setSince(answer.value.createdAt)
    setAddress(new URL(feedPath(answer.value.token), server).href)
  }
  const end = async () => {
    const answer = await endFeed({ server, token })
    if (answer.kind !== 'ok') return setTrouble(answerTrouble(answer))
    setAddress(undefined)
    setSince('none')
    showToast('That address no longer works')
  }
  const day = (at: number) => shortDay(localDayOf(new Date(at)), localDayOf(new Date()))
  return (
    <>
      <p className="small muted">
        A private address that your calendar reads by itself. It tells the space’s name, the way of working,
        place and time; no other word. Whoever has it can read that much.
      </p>
      {address && (
        <div className="time-address" role="status">
          <p>
            <b>Give this address to your calendar</b>, as a calendar from the web. It is shown this once.
          </p>
          <code>{address}</code>
          <div>
            <Button size="dense" icon="copy" onClick={() => copyWords(address, 'Address copied', 'address')}>
              Copy the address
            </Button>
          </div>
        </div>
      )}
      {typeof since === 'number' && !address && (
        <p className="small">An address works since {day(since)}. A new one ends it.</p>
      )}
      <div className="row wrap">
        {since !== undefined && !address && (
          <Button size="dense" icon="link" onClick={() => void make()}>
            {since === 'none' ? 'Make an address' : 'Make a new address'}
          </Button>
        )}
        {typeof since === 'number' && (
          <Button size="dense" kind="quiet" onClick={() => void end()}>
            Switch the address off
          </Button>
        )}
      </div>
      {trouble && <Trouble>{trouble}</Trouble>}
    </>
  )
}
