import { MAP_AXES } from '@whatworked/shared/map/axes'
import type { Observation } from '@whatworked/shared/map/observation'
import { axesFor } from '@whatworked/shared/map/where-it-works'
import { type ReactNode, useMemo, useState } from 'react'
import { SelectChip } from '../Chip.tsx'
import type { LocalDay } from '../dates.ts'
import { COLUMN_AXES, keepMapChoice, keptMapChoice, type MapChoice } from './map-choice.ts'
import { AXIS_WORDS } from './map-words.ts'
import { WhereItWorksMap } from './WhereItWorksMap.tsx'

interface Props {
  /** At least one. */
  readonly observations: readonly Observation[]
  readonly today: LocalDay
  readonly gapWords: string
  readonly hrefOf: (observation: Observation) => string | undefined
  /** What can be done with one whose reason is open. */
  readonly renderDeeds?: ((observation: Observation) => ReactNode) | undefined
  /** More to choose, beside the rows and columns: whose entries, for example. */
  readonly children?: ReactNode
}

/** The map under its heading, with the choice of its rows and columns. */
export const WhereItWorks = ({ observations, today, gapWords, hrefOf, renderDeeds, children }: Props) => {
  const [chosen, setChosen] = useState(keptMapChoice)
  const best = useMemo(() => axesFor(observations), [observations])
  const { rows, columns } = chosen ?? best
  const choose = (part: Partial<MapChoice>) => {
    const next = { rows, columns, ...part }
    // Rows and columns that say the same would be a diagonal.
    const choice = next.rows === next.columns ? { ...next, columns: 'outcome' as const } : next
    setChosen(choice)
    keepMapChoice(choice)
  }
  return (
    <section aria-labelledby="where-it-works">
      <div className="map-head">
        <h2 id="where-it-works">Where it worked, where it didn’t, and why</h2>
        <div className="row wrap on-screen">
          {children}
          <SelectChip
            label="Rows"
            value={rows}
            onChange={(value) => choose({ rows: MAP_AXES.find((axis) => axis === value) ?? rows })}
          >
            {MAP_AXES.map((axis) => (
              <option key={axis} value={axis}>
                Rows: {AXIS_WORDS[axis]}
              </option>
            ))}
          </SelectChip>
          <SelectChip
            label="Columns"
            value={columns}
            onChange={(value) => choose({ columns: COLUMN_AXES.find((axis) => axis === value) ?? columns })}
          >
            {COLUMN_AXES.filter((axis) => axis !== rows).map((axis) => (
              <option key={axis} value={axis}>
                Columns: {AXIS_WORDS[axis]}
              </option>
            ))}
          </SelectChip>
        </div>
      </div>
      <WhereItWorksMap
        // An opened cell is of one map: another choice begins with none.
        key={`${rows} ${columns}`}
        observations={observations}
        rows={rows}
        columns={columns}
        today={today}
        gapWords={gapWords}
        hrefOf={hrefOf}
        renderDeeds={renderDeeds}
      />
    </section>
  )
}
