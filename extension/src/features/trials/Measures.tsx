import { type ReactNode, useState } from 'react'
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
  /** On a card: only the first of several, with this before its name. */
  readonly lead?: string
  readonly onRemove?: (id: string) => void
  /** Stands beside the picture. */
  readonly children?: ReactNode
}

/** The numbers of a trial, each line as a picture or as a table. */
export const Measures = ({ trial, today, picture, lead, onRemove, children }: Props) => {
  const all = seriesOf(trial.body.measurements)
  return (lead === undefined ? all : all.slice(0, 1)).map((series) => (
    <Measured
      key={series.label}
      series={series}
      today={today}
      picture={picture}
      lead={lead}
      onRemove={onRemove}
    >
      {children}
    </Measured>
  ))
}

interface MeasuredProps extends Pick<Props, 'today' | 'picture' | 'children'> {
  readonly series: Series
  readonly lead: string | undefined
  readonly onRemove: ((id: string) => void) | undefined
}

const Measured = ({ series, today, picture, lead, onRemove, children }: MeasuredProps) => {
  const [isTable, setTable] = useState(false)
  const isSlope = picture === 'slope' && series.points.length > 1
  return (
    <div className="measured">
      <p className="small muted measured-name">
        {lead && <span>{lead}</span>}
        <span>
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
        </span>
      </p>
      {isTable && <MeasureTable series={series} today={today} onRemove={onRemove} />}
      <div className="measured-beside">
        {!isTable && (isSlope ? <SlopeChart series={series} /> : <MeasureChart series={series} />)}
        {children}
      </div>
    </div>
  )
}
