import { daysFromTo } from '@whatworked/shared/contexts/days'
import { tinyDay, weekdayShort } from '../../ui/dates.ts'
import { type Point, placed, type Series } from './measure-series.ts'

const BOX = { left: 38, right: 284, top: 24, bottom: 70 }
const FOOT = 74
/** More words than this under a picture of that width would run into each other. */
const WORDS_MAX = 6

/** Numbers over time as a small line from nought; the one from before the start stands on grey. Its twin is the table. */
export const MeasureChart = ({ series }: { readonly series: Series }) => {
  const points = placed(series.points, BOX)
  const every = Math.ceil(points.length / WORDS_MAX)
  const isNamed = (at: number) => at % every === 0 || at === points.length - 1
  const dayWords = dayWordsFor(series.points)
  const before = points.filter(({ isBaseline }) => isBaseline).at(-1)
  return (
    <svg
      className="measure-chart"
      viewBox="0 0 320 92"
      role="img"
      aria-label={`${series.label}: ${series.points.map(({ value, isBaseline }) => `${value}${isBaseline ? ' before' : ''}`).join(', ')}`}
    >
      {before && (
        <rect
          className="before"
          x="0"
          y="4"
          width={points.length > 1 ? before.x + 38 : 320}
          height="70"
          rx="6"
        />
      )}
      <line className="foot" x1="0" x2="320" y1={FOOT} y2={FOOT} />
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ id, x, y, isBaseline }) => (
        <circle key={id} className={isBaseline ? 'open' : undefined} cx={x} cy={y} r="4.5" />
      ))}
      {points.map(
        ({ id, x, y, value, on, isBaseline }, at) =>
          isNamed(at) && (
            <g key={id}>
              {/* The number from before stands on its grey, below its point where there is room. */}
              <text x={x} y={isBaseline && y < 50 ? y + 22 : y - 10}>
                {value.toLocaleString('en-GB')}
              </text>
              <text className="day" x={x} y="89">
                {isBaseline ? 'before' : dayWords(on)}
              </text>
            </g>
          ),
      )}
    </svg>
  )
}

/** “Tue 17” within three weeks, “17 Nov” over longer. */
const dayWordsFor = (points: readonly Point[]): ((on: string) => string) => {
  const days = points.filter(({ isBaseline }) => !isBaseline).map(({ on }) => on)
  const isLong = daysFromTo(days[0] ?? '', days.at(-1) ?? '') > 20
  return (on) => (isLong ? tinyDay(on) : `${weekdayShort(on)} ${Number(on.slice(8))}`)
}
