/** Who talks with whom: pairs, with the odd one out in a three, changing as little as possible when somebody comes or goes. */

export type Groups = readonly (readonly string[])[]

/**
 * Pairs for the round `round` (from 1): over the rounds everybody meets everybody before anybody meets again, as long as the
 * same people are there.
 */
export const pairsFor = (ids: readonly string[], round: number): Groups => {
  const [fixed, ...others] = ids
  if (fixed === undefined) return []
  if (others.length === 0) return [[fixed]]
  // The circle method: one stays, the others move on by one place. An empty chair makes an odd number even.
  const circle: (string | undefined)[] = others.length % 2 === 0 ? [...others, undefined] : others
  const by = (round - 1) % circle.length
  const seats = [fixed, ...circle.slice(by), ...circle.slice(0, by)]
  const groups: string[][] = []
  let alone: string | undefined
  for (let at = 0; at < seats.length / 2; at++) {
    const [one, other] = [seats[at], seats[seats.length - 1 - at]]
    if (one !== undefined && other !== undefined) groups.push([one, other])
    else alone = one ?? other
  }
  return alone === undefined ? groups : joined(groups, alone)
}

/** How many rounds there are until everybody has met everybody. */
export const roundsToMeetAll = (people: number): number =>
  people < 4 ? 1 : people % 2 === 0 ? people - 1 : people

/** The groups with one more: with somebody who is alone, else as a third, else by splitting a three. */
export const joined = (groups: Groups, id: string): Groups => {
  if (groups.some((group) => group.includes(id))) return groups
  const at = [1, 2].map((size) => groups.findLastIndex(({ length }) => length === size)).find((n) => n >= 0)
  if (at !== undefined) return groups.map((group, n) => (n === at ? [...group, id] : group))
  const last = groups.at(-1)
  const third = last?.at(-1)
  if (last === undefined || third === undefined) return [[id]]
  return [...groups.slice(0, -1), last.slice(0, -1), [third, id]]
}

/** The groups without one; who would be left alone joins others. */
export const parted = (groups: Groups, id: string): Groups => {
  const left = groups.map((group) => group.filter((one) => one !== id)).filter(({ length }) => length > 0)
  const lone = left.find(({ length }) => length === 1)?.[0]
  if (lone === undefined || left.length === 1) return left
  return joined(
    left.filter((group) => !group.includes(lone)),
    lone,
  )
}
