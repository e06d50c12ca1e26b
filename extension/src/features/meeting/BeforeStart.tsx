import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { clockTime, localDayOf, longDay } from '../../ui/dates.ts'
import { SelectField } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { minutesWords } from '../../ui/trial-words.ts'
import { BeforeSheets } from './BeforeSheets.tsx'
import { CatchUp } from './CatchUp.tsx'
import { JoinCode } from './JoinCode.tsx'
import type { Meeting } from './meeting.ts'

interface Props {
  readonly meeting: Meeting
  readonly now: number
}

/** Before a meeting starts: who is here, who runs it, in which order people speak. */
export const BeforeStart = ({ meeting, now }: Props) => {
  const { session, run, deeds } = meeting
  const [order, setOrder] = useState<'fair' | 'drawn'>('fair')
  const me = meeting.people.find(({ id }) => id === meeting.me)
  const isHere = run.present.some(({ id }) => id === meeting.me)
  const day = longDay(localDayOf(new Date(session.startsAt)), localDayOf(new Date(now)))
  return (
    <section className="stage before" aria-label="Before the start">
      <h2 className="stage-name" tabIndex={-1}>
        {day}, {clockTime(session.startsAt)}
        {session.place && `, ${session.place}`}
      </h2>
      <p className="question">{now < session.startsAt ? 'We haven’t started yet.' : 'Ready when you are.'}</p>
      <p className="muted">
        {minutesWords(session.minutes)}.{' '}
        {run.present.length > 0 ? 'Whoever is missing can come in later; turns are shared out again.' : ''}
      </p>
      {me && !isHere && (
        <Button size="big" icon="check" onClick={() => deeds.arrive(me)}>
          I’m here
        </Button>
      )}
      {meeting.mayStart && me && (
        <form
          className="start-form"
          onSubmit={(event) => {
            event.preventDefault()
            deeds.start(order)
          }}
        >
          <div className="start-order">
            <p id="order-label">Who speaks when?</p>
            <Segmented
              legend="Who speaks when?"
              options={[
                { value: 'fair', label: 'Fair order' },
                { value: 'drawn', label: 'Draw lots' },
              ]}
              value={order}
              onChange={setOrder}
            />
            <p className="small muted">
              {order === 'fair'
                ? 'Whoever spoke first last time speaks last this time.'
                : 'The lots come from a number that stands on the screen, so that everybody can check them.'}
            </p>
          </div>
          <RunBy meeting={meeting} />
          <Button type="submit" size="big" kind="primary" icon="play">
            Start the meeting
          </Button>
        </form>
      )}
      <BeforeSheets meeting={meeting} />
      <JoinCode meeting={meeting} />
      <CatchUp meeting={meeting} />
    </section>
  )
}

const RunBy = ({ meeting }: { readonly meeting: Meeting }) => {
  const runBy = meeting.session.runBy ?? meeting.me
  const members = meeting.people.filter(({ id }) => meeting.memberIds.has(id))
  return (
    <SelectField
      label="Who runs it"
      value={runBy}
      disabled={!meeting.mayEdit}
      options={members.map(({ id, name }) => ({
        value: id,
        label: id === meeting.me ? `${name}, you` : name,
      }))}
      onChange={({ currentTarget }) => meeting.deeds.setRunBy(currentTarget.value)}
    />
  )
}
