import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { INTENTIONS_SHEET, type Meeting } from './meeting.ts'
import { PromisesList } from './PromisesList.tsx'
import { postTitle } from './reading-words.ts'
import { useReadings } from './use-readings.ts'

/** Whether a member isn't, or wasn't, at the meeting. */
export const isAbsent = ({ run, me, people }: Meeting): boolean =>
  people.some(({ id }) => id === me) &&
  !run.present.some(({ id }) => id === me) &&
  !run.turns.some(({ person }) => person.id === me)

/**
 * For a member who isn't, or wasn't, at the meeting: before it what they can write now, after it what was decided, who
 * promised what, the reading, and what they can still write.
 */
export const CatchUp = ({ meeting }: { readonly meeting: Meeting }) => {
  const { run, stream, called } = meeting
  const readings = useReadings(meeting)
  if (!isAbsent(meeting)) return null
  const sheets = meeting.writing.filter(({ makes }) => makes !== INTENTIONS_SHEET)
  const isOver = run.phase === 'ended'
  const inside = (
    <>
      {isOver && (
        <>
          {meeting.met.size > 0 && <p>The group {[...meeting.met].join('; ')}.</p>}
          <PromisesList meeting={meeting} />
        </>
      )}
      {readings.length > 0 && (
        <p>
          The reading:{' '}
          {readings.map((post, at) => (
            <span key={post.id}>
              {at > 0 && ', '}
              <a href={`#/space/${stream}`}>{postTitle(post.body)}</a>
            </span>
          ))}
        </p>
      )}
      <p>
        {isOver
          ? 'What you write now stands with the others’, as if you had been there.'
          : 'Write now what you would have said. It stands on the screen when it is your turn.'}
      </p>
      <div className="row wrap">
        {sheets.map((stage) => (
          <Button key={stage.id} size="dense" icon="write" onClick={() => meeting.onOpenPane(stage.id)}>
            {stage.name}
          </Button>
        ))}
        {isOver && (
          <ButtonLink size="dense" href={`#/space/${stream}`}>
            What was shared
          </ButtonLink>
        )}
      </div>
      {run.phase === 'running' && (
        <p className="small muted">
          {called.get(run.facilitator ?? '') ?? 'Somebody'} runs it just now. Press “I’m here” to come in
          late.
        </p>
      )}
    </>
  )
  if (!isOver)
    return (
      <Disclosure summary="Can’t be there?">
        <div className="card catch-up">{inside}</div>
      </Disclosure>
    )
  return (
    <section className="card catch-up" aria-labelledby="catch-up">
      <h3 id="catch-up">You weren’t there: catch up here</h3>
      {inside}
    </section>
  )
}
