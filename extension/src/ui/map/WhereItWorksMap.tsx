import type { MapAxis } from '@whatworked/shared/map/axes'
import type { Observation } from '@whatworked/shared/map/observation'
import { type MapHead, whereItWorks } from '@whatworked/shared/map/where-it-works'
import { Fragment, type ReactNode, useId, useMemo, useRef, useState } from 'react'
import { Button } from '../Button.tsx'
import { classNames } from '../class-names.ts'
import type { LocalDay } from '../dates.ts'
import { MapCellButton } from './MapCellButton.tsx'
import { MapLegend } from './MapLegend.tsx'
import { MapReasons } from './MapReasons.tsx'
import { AXIS_WORDS, headWords } from './map-words.ts'
import './where-it-works-map.css'
import './map-elsewhere.css'

interface Props {
  readonly observations: readonly Observation[]
  readonly rows: MapAxis
  readonly columns: MapAxis | 'outcome'
  readonly today: LocalDay
  /** What stands where nobody has been. */
  readonly gapWords: string
  /** Where an observation can be read whole. */
  readonly hrefOf: (observation: Observation) => string | undefined
  /** What can be done with one whose reason is open. */
  readonly renderDeeds?: ((observation: Observation) => ReactNode) | undefined
}

/** More rows than this are shown when asked for, and on paper. */
const ROWS_SHOWN = 10

/**
 * Where it worked, where it didn't, and why: a real table of contexts. It is about a technique, never about colleagues:
 * no cell is tinted by its outcome, and names stand only inside an opened reason.
 */
export const WhereItWorksMap = ({
  observations,
  rows,
  columns,
  today,
  gapWords,
  hrefOf,
  renderDeeds,
}: Props) => {
  const map = useMemo(() => whereItWorks(observations, rows, columns), [observations, rows, columns])
  const [openAt, setOpenAt] = useState<string>()
  const [isWhole, setWhole] = useState(false)
  const table = useRef<HTMLTableElement>(null)
  const id = useId()
  const hasOthers = observations.some(({ mine }) => !mine)

  const close = (cellId: string) => {
    setOpenAt(undefined)
    table.current?.querySelector<HTMLElement>(`#${CSS.escape(cellId)}`)?.focus()
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard */}
      <section className="map-frame" aria-label="The map" tabIndex={0}>
        <table ref={table} className="map">
          <caption className="unseen">
            Where it worked and where it didn’t: a row for each {AXIS_WORDS[rows]}, a column for each{' '}
            {AXIS_WORDS[columns]}.
          </caption>
          <thead>
            <tr>
              <td className="map-corner" />
              {map.columns.map((column) => (
                <th key={column.key} scope="col">
                  {headWords(column, columns)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {map.rows.map((row, rowAt) => {
              const openColumn = map.columns.findIndex((_, at) => openAt === `${id}-${rowAt}-${at}`)
              const column = map.columns[openColumn]
              const cell = column && map.cellAt(row, column)
              return (
                <Fragment key={row.key}>
                  <tr className={classNames(!isWhole && rowAt >= ROWS_SHOWN && 'map-later')}>
                    <th scope="row">
                      {headWords(row, rows)}
                      <RowNote row={row} axis={rows} />
                    </th>
                    {map.columns.map((each, at) => (
                      <MapCellButton
                        key={each.key}
                        id={`${id}-${rowAt}-${at}`}
                        cell={map.cellAt(row, each)}
                        columnWords={headWords(each, columns)}
                        // Where columns are outcomes, nothing there says only that it never went that way.
                        gapWords={columns === 'outcome' ? '–' : gapWords}
                        showsMine={hasOthers}
                        isOpen={at === openColumn}
                        onPress={() => {
                          const cellId = `${id}-${rowAt}-${at}`
                          setOpenAt(openAt === cellId ? undefined : cellId)
                        }}
                      />
                    ))}
                  </tr>
                  {column && cell && (
                    <MapReasons
                      key={column.key}
                      cellId={`${id}-${rowAt}-${openColumn}`}
                      title={`${headWords(row, rows)}, ${headWords(column, columns).toLowerCase()}: the reasons`}
                      cell={cell}
                      columns={map.columns.length}
                      today={today}
                      hrefOf={hrefOf}
                      renderDeeds={renderDeeds}
                      onClose={() => close(`${id}-${rowAt}-${openColumn}`)}
                    />
                  )}
                </Fragment>
              )
            })}
          </tbody>
        </table>
        {!isWhole && map.rows.length > ROWS_SHOWN && (
          <Button kind="quiet" className="map-more" onClick={() => setWhole(true)}>
            Show all {map.rows.length} rows
          </Button>
        )}
      </section>
      <MapLegend hasOthers={hasOthers} />
    </>
  )
}

/** What else a row is called, and which of one's own classes are in it. */
const RowNote = ({ row, axis }: { readonly row: MapHead; readonly axis: MapAxis }) => {
  const [first, second, ...more] = axis === 'class' ? [] : row.classes
  const classes = [first, second, more.length > 0 ? `${more.length} more` : undefined].filter(Boolean)
  const notes = [
    axis === 'year' && row.alsoCalled.length > 0 ? `also ${row.alsoCalled.join(', ')}` : '',
    classes.join(', '),
  ].filter(Boolean)
  return notes.map((note) => (
    <small key={note} className="map-note">
      {note}
    </small>
  ))
}
