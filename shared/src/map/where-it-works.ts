/** The *where it works* map: every observation in the cell of its row and its column. */
import { OUTCOMES } from '../records/fields.ts'
import { type Axis, type MapAxis, type Place, placesOn } from './axes.ts'
import { countOutcomes, type Observation, type OutcomeCounts } from './observation.ts'

/** A row or a column. */
export interface MapHead {
  readonly key: string
  /** What it is called by most of those in it; empty where nothing was said. */
  readonly label: string
  /** Other things it is called: the same ages in another country. */
  readonly alsoCalled: readonly string[]
  /** The teacher's own classes in it, by name. */
  readonly classes: readonly string[]
  readonly count: number
}

export interface MapCell {
  /** The latest first. */
  readonly observations: readonly Observation[]
  readonly counts: OutcomeCounts
  /** The one whose words speak for the cell: the latest reason given for what happened most often there. */
  readonly spokenBy?: Observation
}

export interface WhereItWorks {
  readonly rows: readonly MapHead[]
  readonly columns: readonly MapHead[]
  /** The cell of a row and a column; undefined where nobody has been. */
  readonly cellAt: (row: MapHead, column: MapHead) => MapCell | undefined
  /** Where nobody has been though both its row and its column are known, the most travelled ones first. */
  readonly gaps: readonly { readonly row: MapHead; readonly column: MapHead }[]
}

/** Rules a map by two axes. */
export const whereItWorks = (
  observations: readonly Observation[],
  rowAxis: Axis,
  columnAxis: Axis,
): WhereItWorks => {
  const rows = new Map<string, Placed[]>()
  const columns = new Map<string, Placed[]>()
  const inCells = new Map<string, Observation[]>()
  const [rowOf, columnOf] = [placesOn(rowAxis), placesOn(columnAxis)]
  for (const observation of observations) {
    const row = rowOf(observation)
    const column = columnOf(observation)
    gather(rows, row.key, { place: row, observation })
    gather(columns, column.key, { place: column, observation })
    gather(inCells, cellKey(row.key, column.key), observation)
  }
  const cells = new Map([...inCells].map(([key, list]) => [key, cellOf(list)]))
  const cellAt = (row: MapHead, column: MapHead) => cells.get(cellKey(row.key, column.key))
  const [rowHeads, columnHeads] = [headsOf(rows), headsOf(columns)]
  return { rows: rowHeads, columns: columnHeads, cellAt, gaps: gapsIn(rowHeads, columnHeads, cellAt) }
}

/** How many places an axis has that somebody named. */
export const placesSaid = (observations: readonly Observation[], axis: Axis): number => {
  const placeOf = placesOn(axis)
  const keys = new Set(observations.map((observation) => placeOf(observation).key))
  keys.delete('')
  return keys.size
}

interface Placed {
  readonly place: Place
  readonly observation: Observation
}

/** Folded words hold no line break, so it keeps the two parts apart. */
const cellKey = (row: string, column: string): string => `${row}\n${column}`

const gather = <Value>(into: Map<string, Value[]>, key: string, value: Value): void => {
  const list = into.get(key)
  if (list) list.push(value)
  else into.set(key, [value])
}

const headsOf = (placed: ReadonlyMap<string, readonly Placed[]>): MapHead[] =>
  [...placed]
    .map(([key, list]) => {
      const [label = '', ...alsoCalled] = byFrequency(list.map(({ place }) => place.label))
      const classes = byFrequency(list.flatMap(({ observation }) => observation.className ?? []))
      const head: MapHead = { key, label, alsoCalled, classes, count: list.length }
      return { head, order: list[0]?.place.order ?? 0 }
    })
    .sort((a, b) => a.order - b.order || byName(a.head.label, b.head.label))
    .map(({ head }) => head)

const byName = new Intl.Collator('en-GB', { numeric: true }).compare

const byFrequency = (words: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || byName(a, b)).map(([word]) => word)
}

const cellOf = (list: readonly Observation[]): MapCell => {
  const observations = list.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1))
  const counts = countOutcomes(observations)
  const mostOften = OUTCOMES.toSorted((a, b) => counts[b] - counts[a])
  const spokenBy = mostOften
    .map((outcome) => observations.find((one) => one.outcome === outcome && one.words !== undefined))
    .find((one) => one !== undefined)
  return { observations, counts, ...(spokenBy && { spokenBy }) }
}

const gapsIn = (
  rows: readonly MapHead[],
  columns: readonly MapHead[],
  cellAt: WhereItWorks['cellAt'],
): { row: MapHead; column: MapHead }[] =>
  rows
    .flatMap((row) => columns.map((column) => ({ row, column })))
    .filter(({ row, column }) => row.key !== '' && column.key !== '' && cellAt(row, column) === undefined)
    .sort((a, b) => b.row.count + b.column.count - (a.row.count + a.column.count))

/** The rows and columns that tell most: the first ones on which people named more than one place. */
export const axesFor = (
  observations: readonly Observation[],
): { readonly rows: MapAxis; readonly columns: MapAxis | 'outcome' } => {
  const tells = (axis: MapAxis) => placesSaid(observations, axis) > 1
  const rows = ROWS_TRIED.find(tells) ?? 'year'
  return { rows, columns: COLUMNS_TRIED.find((axis) => axis !== rows && tells(axis)) ?? 'outcome' }
}

const ROWS_TRIED = ['year', 'class', 'subject', 'halfTerm'] as const
const COLUMNS_TRIED = ['lessonStage', 'timeOfDay', 'subject'] as const
