import { clockTime, localDayOf, longDay } from '../../ui/dates.ts'
import { minutesWords } from '../../ui/trial-words.ts'
import type { Meeting } from './meeting.ts'
import { Promised } from './Promised.tsx'

interface Props {
  readonly meeting: Meeting
  readonly hasAgenda: boolean
  readonly hasPromises: boolean
}

/** The sheet for the table: when each stage begins, what is asked in it, and everybody's promise of last time. */
export const PackAgenda = ({ meeting, hasAgenda, hasPromises }: Props) => {
  const { session, run } = meeting
  const promised = [...meeting.people, ...meeting.knownByName].flatMap((person) => {
    const plan = meeting.promiseOf(person)
    return plan === undefined ? [] : [{ person, plan }]
  })
  let at = session.startsAt
  return (
    <section className="pack-sheet">
      <PackHead meeting={meeting} />
      {hasAgenda && session.intentions.length > 0 && (
        <>
          <h2>By {clockTime(session.startsAt + session.minutes * 60_000)} we will have</h2>
          <ul className="pack-intentions">
            {session.intentions.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {hasAgenda && (
        <table>
          <caption className="unseen">Agenda</caption>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">What</th>
              <th scope="col">Minutes</th>
            </tr>
          </thead>
          <tbody>
            {run.stages.map(({ stage }) => {
              const from = at
              at += stage.minutes * 60_000
              return (
                <tr key={stage.id}>
                  <td className="figures">{clockTime(from)}</td>
                  <td>
                    <b>{stage.name}</b>
                    {stage.prompts[0] && <span> {stage.prompts[0]}</span>}
                    {stage.rule && <span className="pack-rule"> {stage.rule}</span>}
                  </td>
                  <td className="figures">{stage.minutes}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {hasPromises && promised.length > 0 && (
        <>
          <h2>What we promised last time</h2>
          <dl className="pack-promises">
            {promised.map(({ person, plan }) => (
              <div key={plan.id}>
                <dt>{person.name}</dt>
                <dd>
                  <Promised changes={plan.body.changes} isWhole />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  )
}

/** What stands at the top of each page of the pack. */
export const PackHead = ({ meeting }: { readonly meeting: Meeting }) => {
  const { session, title } = meeting
  const day = longDay(localDayOf(new Date(session.startsAt)), '')
  const end = session.startsAt + session.minutes * 60_000
  return (
    <header>
      <h1 className="pack-title">
        {title}, meeting {session.number}
      </h1>
      <p>
        {day}, {clockTime(session.startsAt)} to {clockTime(end)}
        {session.place ? `, ${session.place}` : ` (${minutesWords(session.minutes)})`}
      </p>
    </header>
  )
}
