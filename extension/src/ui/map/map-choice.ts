/** Which rows and columns a teacher chose for maps, kept in this browser; until then each map begins with what tells most. */
import { MAP_AXES, type MapAxis } from '@whatworked/shared/map/axes'

const KEY = 'map'

export const COLUMN_AXES = ['outcome', ...MAP_AXES] as const
export type ColumnAxis = (typeof COLUMN_AXES)[number]

export interface MapChoice {
  readonly rows: MapAxis
  readonly columns: ColumnAxis
}

/** What was chosen last; undefined before the first choice. */
export const keptMapChoice = (): MapChoice | undefined => {
  const [first, second] = (localStorage.getItem(KEY) ?? '').split(' ')
  const rows = MAP_AXES.find((axis) => axis === first)
  const columns = COLUMN_AXES.find((axis) => axis === second)
  return rows && columns && { rows, columns }
}

/** Keeps a choice. A browser that takes nothing more forgets it with the page, which does no harm. */
export const keepMapChoice = ({ rows, columns }: MapChoice): void => {
  try {
    localStorage.setItem(KEY, `${rows} ${columns}`)
  } catch {
    // The storage is full or switched off.
  }
}
