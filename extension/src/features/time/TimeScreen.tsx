import type { RecordId } from '@whatworked/shared/ids'
import { useState } from 'react'
import type { KeptSession } from '../../data/activities/activity-queries.ts'
import { type GroupTime, groupTime } from '../../data/activities/time-queries.ts'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { CantRead } from '../../ui/CantRead.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { localDayOf, shortDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OutcomeShape } from '../../ui/OutcomeMark.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { AskBack } from './AskBack.tsx'
import { CalendarCard } from './CalendarCard.tsx'
import { EditMeeting } from './EditMeeting.tsx'
import { MeetingsTable } from './MeetingsTable.tsx'
import { PlanMeetings } from './PlanMeetings.tsx'
import { TwoTerms } from './TwoTerms.tsx'
import { minutesOwed, timeSentence } from './time-words.ts'
import './time.css'

interface Props {
  readonly stream: string
  /** The name of an activity's way of working. */
  readonly nameOf: (activity: GroupTime['activities'][number]) => string
}

/** What became of a group's meeting time: one page, the same for each member, about nobody. */
export const TimeScreen = ({ stream, nameOf }: Props) => {
  const found = useLive((db) => groupTime(db, stream), [stream])
  if (found.kind === 'loading') return null
  if (found.kind === 'failed') return <CantRead title="Is our meeting time protected?" />
  if (found.value === undefined) {
    return (
      <>
        <ScreenHeading title="Is our meeting time protected?" />
        <Notice icon="info" title="This space is not on this computer.">
          You may have left it, or it is still on its way. Nothing of yours has been removed.
        </Notice>
      </>
    )
  }
  return <Time time={found.value} nameOf={nameOf} />
}

const TRIED_SHOWN = 8

const Time = ({ time, nameOf }: { readonly time: GroupTime; readonly nameOf: Props['nameOf'] }) => {
  const { view, sessions, activities, calendar } = time
  const [isPlanning, setPlanning] = useState(false)
  const [editing, setEditing] = useState<RecordId>()
  const [asking, setAsking] = useState<KeptSession>()
  const now = new Date()
  const name = view.space?.name ?? 'A space'
  const isWriter = view.role !== 'guest'
  return (
    <>
      <div className="screen-head time-head">
        <div>
          <p className="time-kicker">
            <a href={`#/space/${view.stream}`}>{name}</a> · seen by every member
          </p>
          <ScreenHeading title="Is our meeting time protected?" />
          <p className="time-lead">{timeSentence(sessions, now)}</p>
        </div>
        {isWriter && activities.length > 0 && (
          <Button icon="plus" onClick={() => setPlanning(true)}>
            Plan meetings
          </Button>
        )}
      </div>
      <TwoTerms sessions={sessions} calendar={calendar} now={now} />
      <div className="time-pair">
        <section className="card" aria-labelledby="meetings">
          <h2 id="meetings" className="card-title">
            Meetings, and what took the time
          </h2>
          {sessions.length === 0 ? (
            <p className="side-text muted">
              {activities.length === 0
                ? 'Dates come with a way of working. Choose one in the space first.'
                : 'No dates yet. One every few weeks, over two terms, is a good beginning.'}
            </p>
          ) : (
            <MeetingsTable time={time} nameOf={nameOf} onEdit={setEditing} onAsk={setAsking} />
          )}
        </section>
        <section className="card" aria-labelledby="tried">
          <h2 id="tried" className="card-title">
            What has been tried
          </h2>
          {time.tried.length === 0 ? (
            <p className="side-text muted">
              Nothing has been shared yet. Somebody has to go first. It needn’t be a success.
            </p>
          ) : (
            <>
              <TriedList tried={time.tried.slice(0, TRIED_SHOWN)} />
              {time.tried.length > TRIED_SHOWN && (
                <Disclosure summary="And the others">
                  <TriedList tried={time.tried.slice(TRIED_SHOWN)} />
                </Disclosure>
              )}
              <p className="small muted">
                From what was shared. In the order of first mention, without names.
              </p>
            </>
          )}
        </section>
      </div>
      <div className="time-pair at-start">
        <ForNextTime time={time} now={now} />
        <div className="stack">
          <p className="time-promise">
            <Icon name="lock" />
            <span>
              <b>This page is about time, never about people.</b> It counts nobody’s entries and is reported
              to nobody. Every member sees this same page. Your head sees this only as a member, or through
              whoever runs the server.
            </span>
          </p>
          <CalendarCard meetings={time} />
        </div>
      </div>
      {isPlanning && <PlanMeetings time={time} nameOf={nameOf} onClose={() => setPlanning(false)} />}
      {editing !== undefined && (
        <EditMeeting time={time} id={editing} onClose={() => setEditing(undefined)} />
      )}
      {asking && (
        <AskBack stream={view.stream} space={name} session={asking} onClose={() => setAsking(undefined)} />
      )}
    </>
  )
}

const TriedList = ({ tried }: { readonly tried: readonly string[] }) => (
  <ul className="time-tried">
    {tried.map((each) => (
      <li key={each}>
        <OutcomeShape outcome="trial" />
        <span>{each}</span>
      </li>
    ))}
  </ul>
)

const ForNextTime = ({ time, now }: { readonly time: GroupTime; readonly now: Date }) => {
  const { view, sessions, visitorsWanted } = time
  const owed = sessions.filter(({ body }) => minutesOwed(body) > 0)
  const giver = sessions.findLast(({ body }) => body.givenBy)?.body.givenBy
  return (
    <section className="card flat" aria-labelledby="next-time">
      <h2 id="next-time" className="card-title">
        For next time
      </h2>
      <ul className="time-next">
        {visitorsWanted.slice(0, 3).map((when) => (
          <li key={when}>
            A visitor is wanted: {when} <a href={`#/space/${view.stream}`}>See the space</a>
          </li>
        ))}
        {view.space?.purpose && <li>Is this still our purpose? “{view.space.purpose.trim()}”</li>}
        {owed.slice(0, 2).map(({ id, body }) => (
          <li key={id}>
            {minutesOwed(body)} minutes of {shortDay(localDayOf(new Date(body.startsAt)), localDayOf(now))}{' '}
            could still come back.
          </li>
        ))}
        <li>
          {giver
            ? `For the time, thank ${giver.trim()}.`
            : 'Who gives us the time? It is worth writing down.'}
        </li>
      </ul>
    </section>
  )
}
