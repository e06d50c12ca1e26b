import { useEffect, useState } from 'react'
import { clockTime } from '../../ui/dates.ts'
import type { Meeting } from './meeting.ts'

interface Props {
  readonly meeting: Meeting
  /** When the meeting was agreed to end, ms UTC. */
  readonly by: number
}

/** “By 16:45 we will have …”, with a tick that whoever runs the meeting sets at its end. */
export const Intentions = ({ meeting, by }: Props) => {
  const { intentions } = meeting.session
  const kept = intentions.filter((one) => meeting.met.has(one)).join('\n')
  // A tick shows at once; what is kept takes its place as soon as it has come round.
  const [ticked, setTicked] = useState<Readonly<Record<string, boolean>>>({})
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept has changed
  useEffect(() => setTicked({}), [kept])
  if (intentions.length === 0) return null
  return (
    <section className="intentions" aria-labelledby="intentions">
      <h2 id="intentions">By {clockTime(by)} we will have</h2>
      <ul>
        {intentions.map((each) => (
          <li key={each}>
            {meeting.isRunByMe ? (
              <label>
                <input
                  type="checkbox"
                  checked={ticked[each] ?? meeting.met.has(each)}
                  onChange={({ currentTarget }) => {
                    setTicked({ ...ticked, [each]: currentTarget.checked })
                    meeting.deeds.meet(each, currentTarget.checked)
                  }}
                />
                {each}
              </label>
            ) : (
              <span className="intention">
                <span className="box" data-met={meeting.met.has(each)} aria-hidden="true" />
                <span>
                  {each}
                  {meeting.met.has(each) && <span className="unseen"> (met)</span>}
                </span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
