import { clockTime } from '../../ui/dates.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import type { Meeting } from './meeting.ts'
import { useJoining } from './use-joining.ts'

/** Before the start: what we are here for, who is in the room, and how to join in under a minute. */
export const ProjectorBefore = ({ meeting }: { readonly meeting: Meeting }) => {
  const [joining] = useJoining(meeting.sessionId)
  const { session, run, called } = meeting
  const names = run.present.map(({ id, name }) => called.get(id) ?? name)
  return (
    <>
      <header className="projector-head">
        <h1>{meeting.title}</h1>
        <p>
          {meeting.numberWords}, <b>{clockTime(session.startsAt)}</b>
        </p>
      </header>
      <div className="projector-before" data-code={joining !== undefined}>
        <div>
          {session.intentions.length > 0 ? (
            <>
              <p className="projector-lead">
                By {clockTime(session.startsAt + session.minutes * 60_000)} we will have
              </p>
              <ul className="projector-intentions">
                {session.intentions.slice(0, 4).map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </>
          ) : (
            <p className="projector-lead">Come in, sit down, have a biscuit.</p>
          )}
          {names.length > 0 && <p className="projector-here">Here: {shortList(names)}</p>}
        </div>
        {joining && (
          <div className="projector-join">
            <QrCode address={joining.link} label="Code to join this space" />
            <ol>
              <li>Point your phone’s camera at it.</li>
              <li>Type your name, e-mail and a password.</li>
              <li>You’re in.</li>
            </ol>
          </div>
        )}
      </div>
      <footer className="projector-foot">
        <span>{run.stages.map(({ stage }) => `${stage.name} ${stage.minutes}`).join(' · ')}</span>
      </footer>
    </>
  )
}

const MOST_NAMES = 14
const shortList = (names: readonly string[]): string =>
  names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join(', ')} and others` : names.join(', ')
