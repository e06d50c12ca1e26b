import type { Observation } from '@whatworked/shared/map/observation'
import type { MapCell } from '@whatworked/shared/map/where-it-works'
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../Button.tsx'
import { type LocalDay, shortDay } from '../dates.ts'
import { OutcomeMark } from '../OutcomeMark.tsx'

interface Props {
  /** The id of the cell that opened it. */
  readonly cellId: string
  readonly title: string
  readonly cell: MapCell
  readonly columns: number
  readonly today: LocalDay
  readonly hrefOf: (observation: Observation) => string | undefined
  /** What can be done with one whose reason is open. */
  readonly renderDeeds?: ((observation: Observation) => ReactNode) | undefined
  readonly onClose: () => void
}

/** How many reasons are read at once, and how many days stand behind “more without words”. */
const SHOWN = 6
const DAYS_SHOWN = 12

/** A row of its own under the cell that was opened: every reason whole, and who gave it. */
export const MapReasons = ({ cellId, title, cell, columns, today, hrefOf, renderDeeds, onClose }: Props) => {
  const [isWhole, setWhole] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  const withWords = cell.observations.filter(({ words }) => words !== undefined)
  const wordless = cell.observations.filter(({ words }) => words === undefined)
  const shown = isWhole ? withWords : withWords.slice(0, SHOWN)
  return (
    <tr className="map-open-row">
      <td className="map-corner" />
      <td colSpan={columns}>
        {/* biome-ignore lint/a11y/useSemanticElements: it is inside a cell, where a section would be no landmark worth having */}
        <div
          ref={place}
          id={`${cellId}-reasons`}
          role="group"
          aria-label={title}
          tabIndex={-1}
          className="map-reasons"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            onClose()
          }}
        >
          <div className="row between">
            <h3>{title}</h3>
            <Button kind="quiet" size="dense" icon="close" onClick={onClose}>
              Close
            </Button>
          </div>
          <ul>
            {shown.map((one) => (
              <li key={one.id}>
                <OutcomeMark outcome={one.outcome} label="" />
                <div>
                  <p className="words">{one.words}</p>
                  <p className="map-byline">
                    <Byline of={one} today={today} href={hrefOf(one)} />
                  </p>
                  {renderDeeds?.(one)}
                </div>
              </li>
            ))}
            {wordless.length > 0 && (
              <li className="map-wordless">
                <p className="map-byline">
                  {wordless.length.toLocaleString('en-GB')} {withWords.length > 0 && 'more '}without words:{' '}
                  {wordless.slice(0, DAYS_SHOWN).map((one, at) => (
                    <Fragment key={one.id}>
                      {at > 0 && ', '}
                      <Day of={one} today={today} href={hrefOf(one)} />
                    </Fragment>
                  ))}
                  {wordless.length > DAYS_SHOWN && ` and ${wordless.length - DAYS_SHOWN} more`}
                </p>
              </li>
            )}
          </ul>
          {shown.length < withWords.length && (
            <Button kind="soft" size="dense" onClick={() => setWhole(true)}>
              Show all {withWords.length} reasons
            </Button>
          )}
        </div>
      </td>
    </tr>
  )
}

interface OfOne {
  readonly of: Observation
  readonly today: LocalDay
  readonly href: string | undefined
}

const Byline = ({ of, today, href }: OfOne) => (
  <>
    {of.mine ? '' : `${of.who ?? 'A colleague'}, `}
    <Day of={of} today={today} href={href} />
    {of.className && ` · ${of.className}`}
    {of.isTrial && ' · a trial'}
  </>
)

const Day = ({ of, today, href }: OfOne) => {
  const day = shortDay(of.on, today)
  return href === undefined ? day : <a href={href}>{day}</a>
}
