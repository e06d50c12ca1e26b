import { useDb } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { clockTime, localDayOf, longDay } from '../../ui/dates.ts'
import { CatchUp, isAbsent } from './CatchUp.tsx'
import type { Meeting } from './meeting.ts'
import { PromisesList } from './PromisesList.tsx'

/** After a meeting: what was promised, for who wasn't there with what they can still write, when the next one is, thanks, and what it set out to do. */
export const AfterEnd = ({ meeting }: { readonly meeting: Meeting }) => {
  const { holdsJournal } = useDb()
  const { nextSession, session, met, stream, sessionId } = meeting
  const open = session.intentions.filter((one) => !met.has(one))
  return (
    <section className="stage after" aria-label="After the meeting">
      <h2 className="stage-name" tabIndex={-1}>
        That was {meeting.numberWords.toLowerCase()}
      </h2>
      <p className="question">Thank you. Here is what we take with us.</p>
      {isAbsent(meeting) ? <CatchUp meeting={meeting} /> : <PromisesList meeting={meeting} />}
      {session.intentions.length > 0 && (
        <p>
          {open.length === 0
            ? 'We did what we set out to do.'
            : `Not done yet: ${open.join('; ')}. ${meeting.unmetWords || 'What shall we do about it next time?'}`}
        </p>
      )}
      <p>
        {nextSession
          ? `We meet again on ${longDay(localDayOf(new Date(nextSession.body.startsAt)), localDayOf(new Date()))} at ${clockTime(nextSession.body.startsAt)}.`
          : 'No next meeting is planned yet.'}
      </p>
      <div className="row wrap">
        {nextSession ? (
          <ButtonLink kind="primary" icon="calendar" href={`#/space/${stream}/meeting/${nextSession.id}`}>
            The next meeting
          </ButtonLink>
        ) : (
          <ButtonLink kind="primary" icon="calendar" href={`#/space/${stream}/time`}>
            Set the next date
          </ButtonLink>
        )}
        {holdsJournal && (
          <ButtonLink icon="heart" href="#/thanks/new">
            Thank somebody
          </ButtonLink>
        )}
        <ButtonLink icon="print" href={`#/space/${stream}/meeting/${nextSession?.id ?? sessionId}/pack`}>
          Print the paper pack
        </ButtonLink>
        {meeting.isRunByMe && (
          <Button kind="quiet" icon="undo" onClick={meeting.deeds.back}>
            It isn’t over
          </Button>
        )}
      </div>
    </section>
  )
}
