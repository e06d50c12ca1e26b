import { tinyDay } from '../../ui/dates.ts'
import { placed, type Series } from './measure-series.ts'

const BOX = { left: 52, right: 126, top: 14, bottom: 80 }

/** The first number and the last, as a slope: what stays to be seen of a decided trial. Its twin is the table. */
export const SlopeChart = ({ series }: { readonly series: Series }) => {
  const [first, last] = [series.points[0], series.points.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  const [from, to] = placed([first, last], BOX)
  if (from === undefined || to === undefined) return null
  return (
    <svg
      className="slope-chart"
      viewBox="0 0 178 104"
      width="178"
      height="104"
      role="img"
      aria-label={`${series.label}: ${first.value}, then ${last.value}`}
    >
      <line className="foot" x1={from.x} x2={from.x} y1="10" y2="84" />
      <line className="foot" x1={to.x} x2={to.x} y1="10" y2="84" />
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <circle className={from.isBaseline ? 'open' : undefined} cx={from.x} cy={from.y} r="5" />
      <circle cx={to.x} cy={to.y} r="5.5" />
      <text x={from.x - 12} y={from.y + 4} textAnchor="end">
        {from.value.toLocaleString('en-GB')}
      </text>
      <text x={to.x + 12} y={to.y + 4} textAnchor="start">
        {to.value.toLocaleString('en-GB')}
      </text>
      <text className="day" x={from.x} y="101">
        {from.isBaseline ? 'before' : tinyDay(from.on)}
      </text>
      <text className="day" x={to.x} y="101">
        {tinyDay(to.on)}
      </text>
    </svg>
  )
}
