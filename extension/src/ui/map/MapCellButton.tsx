import type { Observation } from '@whatworked/shared/map/observation'
import type { MapCell } from '@whatworked/shared/map/where-it-works'
import { classNames } from '../class-names.ts'
import { Icon } from '../Icon.tsx'
import { OutcomeShape } from '../OutcomeMark.tsx'
import { OUTCOMES } from '../words.ts'
import { countsWords } from './map-words.ts'

interface Props {
  readonly id: string
  readonly cell: MapCell | undefined
  readonly columnWords: string
  readonly gapWords: string
  /** Rings the teacher's own marks, where there are others. */
  readonly showsMine: boolean
  readonly isOpen: boolean
  readonly onPress: () => void
}

/** One cell of the map: its marks, its counts in words, and the reason that speaks for it; pressing it opens them all. */
export const MapCellButton = ({ id, cell, columnWords, gapWords, showsMine, isOpen, onPress }: Props) => {
  if (cell === undefined) {
    return (
      <td className="map-gap" data-label={columnWords}>
        {gapWords}
      </td>
    )
  }
  const { words } = cell.spokenBy ?? {}
  return (
    <td className={classNames(isOpen && 'open')} data-label={columnWords}>
      <button
        type="button"
        id={id}
        className="map-cell"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-reasons` : undefined}
        onClick={onPress}
      >
        <span className="map-marks">
          <Marks observations={cell.observations} showsMine={showsMine} />
          <span className="map-counts">{countsWords(cell.counts)}</span>
        </span>
        <span className={words === undefined ? 'map-reason none' : 'map-reason'}>
          <span>{words ?? 'No reason written'}</span>
        </span>
        <Icon name={isOpen ? 'chevron-down' : 'chevron-forward'} />
      </button>
    </td>
  )
}

/** More than this many shapes would be counted wrongly by anybody. */
const SHAPES_MAX = 8

interface MarksProps {
  readonly observations: readonly Observation[]
  readonly showsMine: boolean
}

/** A shape for each time it was tried, or one a kind where there are many; the words beside them say the same. */
const Marks = ({ observations, showsMine }: MarksProps) => {
  const inOrder = OUTCOMES.map(({ value }) => observations.filter(({ outcome }) => outcome === value))
  const shapes =
    observations.length > SHAPES_MAX
      ? inOrder.flatMap(([first]) => (first ? [{ ...first, mine: false }] : []))
      : inOrder.flatMap((each) => each.toSorted((a, b) => Number(b.mine) - Number(a.mine)))
  return shapes.map(({ id, outcome, mine }) => (
    <span key={id} className={classNames('outcome map-mark', outcome, showsMine && mine && 'mine')}>
      <OutcomeShape outcome={outcome} />
    </span>
  ))
}
