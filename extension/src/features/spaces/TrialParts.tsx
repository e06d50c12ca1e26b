import type { Post } from '@whatworked/shared/records/post'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { minutesWords, verdictLead } from '../../ui/trial-words.ts'
import { VerdictStamp } from '../../ui/VerdictStamp.tsx'

/** That it is a trial, or its verdict where its author shared it. */
export const TrialMark = ({ post: { verdict } }: { readonly post: Post }) =>
  verdict ? <VerdictStamp verdict={verdict.kind} /> : <OutcomeMark outcome="trial" label="A trial" />

/** What a shared trial says beyond its sentence: what happened and why, what was seen, and what made room for it. */
export const TrialParts = ({ post }: { readonly post: Post }) => {
  const { happened, verdict, measurements = [], noBaseline, lessOf, lookFor } = post
  return (
    <>
      {happened?.trim() && <p className="words">{happened}</p>}
      {verdict?.why?.trim() && (
        <p className="post-aside">
          <b className="post-lead">{verdictLead(verdict.kind)}</b> {verdict.why}
        </p>
      )}
      {measurements.length > 0 && (
        <table className="post-measured">
          <caption className="unseen">What was counted, scored or seen</caption>
          <tbody>
            {measurements.map(({ label, value, baseline }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a copy have no ids and never change places
              <tr key={at}>
                <th scope="row">
                  {label}
                  {baseline && <span className="muted">, before</span>}
                </th>
                <td>{typeof value === 'number' ? value.toLocaleString('en-GB') : value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(noBaseline || (measurements.length > 0 && !measurements.some(({ baseline }) => baseline))) && (
        <p className="small muted">
          {noBaseline
            ? 'Nothing was counted before the start.'
            : 'Nothing here says how it was before the start.'}
        </p>
      )}
      {lessOf && (
        <p className="post-aside">
          <b className="post-lead">Less of</b> {lessOf.what}
          {lessOf.minutes !== undefined && `, ${minutesWords(lessOf.minutes)}`}
        </p>
      )}
      {lookFor?.trim() && (
        <p className="post-aside">
          <b className="post-lead">Looked for</b> {lookFor}
        </p>
      )}
    </>
  )
}
