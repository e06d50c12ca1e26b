/** Where stalls stand on the map: along the walls of a room in their order, so that the number on the map is the number on the sign. */

export interface Place {
  /** From 0 to 1 across and down. */
  readonly x: number
  readonly y: number
}

/** Places for so many stalls, clockwise from beside the door at the bottom left. */
export const placesFor = (count: number): readonly Place[] => {
  const inset = 0.1
  const side = 1 - 2 * inset
  const length = side * 4 - DOOR
  return Array.from({ length: count }, (_, at) => {
    const along = DOOR / 2 + (count === 1 ? length / 2 : (at * length) / count + length / count / 2)
    const wall = Math.floor(along / side)
    const on = along - wall * side
    if (wall === 0) return { x: inset, y: 1 - inset - on }
    if (wall === 1) return { x: inset + on, y: inset }
    if (wall === 2) return { x: 1 - inset, y: inset + on }
    return { x: 1 - inset - on, y: 1 - inset }
  })
}

/** Room for the door in the corner where the walk begins and ends. */
const DOOR = 0.24
