import { useState } from 'react'
import type { TrialEntry } from '../../data/entry.ts'
import { MeasureChart } from './MeasureChart.tsx'
import { MeasureTable } from './MeasureTable.tsx'
import { type Series, seriesOf } from './measure-series.ts'
import { SlopeChart } from './SlopeChart.tsx'
import './measures.css'

interface Props {
  readonly trial: TrialEntry
  readonly today: string
  /** `line` for one under way, `slope` for the small picture of one that is decided. */
  readonly picture: 'line' | 'slope'
  /** Only the first of several. */
  readonly onlyFirst?: boolean
  readonly onRemove?: (id: string) => void
}

/** The numbers of a trial, each line as a picture or as a table. */
export const Measures = ({ trial, today, picture, onlyFirst, onRemove }: Props) => {
  const all = seriesOf(trial.body.measurements)
  return (onlyFirst ? all.slice(0, 1) : all).map((series) => (
    <Measured key={series.label} series={series} today={today} picture={picture} onRemove={onRemove} />
  ))
}

interface MeasuredProps extends Pick<Props, 'today' | 'picture'> {
  readonly series: Series
  readonly onRemove: ((id: string) => void) | undefined
}

const Measured = ({ series, today, picture, onRemove }: MeasuredProps) => {
  const [isTable, setTable] = useState(false)
  const isSlope = picture === 'slope' && series.points.length > 1
  return (
    <div className="measured">
      <p className="small muted">
        {series.label},{' '}
        <button
          type="button"
          className="link-button"
          aria-pressed={isTable}
          onClick={() => setTable(!isTable)}
        >
          as a table
          <span className="unseen">: {series.label}</span>
        </button>
      </p>
      {isTable && <MeasureTable series={series} today={today} onRemove={onRemove} />}
      {!isTable && (isSlope ? <SlopeChart series={series} /> : <MeasureChart series={series} />)}
    </div>
  )
}
