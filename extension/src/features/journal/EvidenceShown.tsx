import type { Evidence } from '@whatworked/shared/records/reflection'
import { countsOf, evidenceLabel, PILES, strengthWords } from '@whatworked/shared/reflecting/evidence'
import { comparable } from './evidence-shape.ts'
import '../../ui/disclosure.css'
import './evidence.css'

/** What shows it, on the page of an entry: the words, and where there are figures a small picture beside their table. */
export const EvidenceShown = ({ evidence }: { readonly evidence: Evidence }) => {
  const { kind, summary, before, after } = evidence
  const counts = countsOf(evidence)
  const compared = comparable(before, after)
  const rows: readonly (readonly [string, string | number])[] = [
    ...(before ? [['Before', before] as const] : []),
    ...(after ? [['After', after] as const] : []),
    ...counts,
  ]
  return (
    <div className="evidence-shown">
      <p className="evidence-kind">
        <b>{evidenceLabel(kind)}</b> {strengthWords(kind)}
      </p>
      {summary?.trim() && <p className="words">{summary}</p>}
      {rows.length > 0 && (
        <div className="evidence-figures">
          {compared && <Slope before={compared[0]} after={compared[1]} />}
          {counts.length > 1 && <Piles counts={evidence.counts ?? {}} />}
          <table className="data-table">
            <caption className="unseen">{evidenceLabel(kind)}</caption>
            <tbody>
              {rows.map(([name, value]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

interface SlopeProps {
  readonly before: number
  readonly after: number
}

/** A line from before to after; the table beside it says the same. */
const Slope = ({ before, after }: SlopeProps) => {
  const span = Math.abs(before - after)
  const y = (value: number) => (span === 0 ? 40 : 64 - (48 * (value - Math.min(before, after))) / span)
  return (
    <svg className="evidence-slope" viewBox="0 0 240 96" aria-hidden="true">
      <path className="axis" d="M60 8v64M180 8v64" />
      <path className="slope" d={`M60 ${y(before)}L180 ${y(after)}`} />
      <circle className="dot open" cx="60" cy={y(before)} r="5" />
      <circle className="dot" cx="180" cy={y(after)} r="5" />
      <text x="48" y={y(before) + 4} textAnchor="end">
        {before}
      </text>
      <text x="192" y={y(after) + 4}>
        {after}
      </text>
      <text className="under" x="60" y="90" textAnchor="middle">
        before
      </text>
      <text className="under" x="180" y="90" textAnchor="middle">
        after
      </text>
    </svg>
  )
}

/** A pile a column, as high as it is; the table beside it says the same. */
const Piles = ({ counts }: { readonly counts: Readonly<Record<string, number>> }) => {
  const highest = Math.max(1, ...Object.values(counts))
  const piles = [
    ...PILES,
    ...Object.keys(counts).filter((name) => !(PILES as readonly string[]).includes(name)),
  ]
  return (
    <div className="evidence-piles" aria-hidden="true">
      {piles.map((pile) => (
        <span
          key={pile}
          className={`evidence-pile ${(PILES as readonly string[]).includes(pile) ? pile : 'other'}`}
          style={{ blockSize: `${(100 * Math.max(0, counts[pile] ?? 0)) / highest}%` }}
        />
      ))}
    </div>
  )
}
