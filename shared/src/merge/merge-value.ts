/** Three-way merge of single values, by their shape: words, sets, lists with ids, and everything else whole. */

/** One side of a merge. `editedAt` (ms) decides only which version is shown first, never what is kept. */
export type Side = { value: unknown; editedAt: number }

/** `lost` holds the version that is not shown, when both sides changed the same thing. */
export type MergedValue = { value: unknown; lost?: Side }

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'undefined'

/** Whether two JSON values say the same, whatever the order of their keys. */
export const isSame = (a: unknown, b: unknown): boolean => a === b || canonical(a) === canonical(b)

/** The two sides, the one to show last. The order depends on content alone, so that every device finds the same. */
export const inOrder = (a: Side, b: Side): readonly [earlier: Side, later: Side] => {
  if (a.editedAt !== b.editedAt) return a.editedAt < b.editedAt ? [a, b] : [b, a]
  return canonical(a.value) < canonical(b.value) ? [a, b] : [b, a]
}

type Element = Record<string, unknown>
const keyOfElement = (element: unknown): string | undefined => {
  if (typeof element === 'string') return element
  if (element === null || typeof element !== 'object') return undefined
  const { id, space, post } = element as Element
  if (typeof id === 'string') return id
  return typeof space === 'string' && typeof post === 'string' ? `${space}|${post}` : undefined
}

/** The elements by key, or undefined where the list has one without a key or a key twice. */
const byKey = (list: unknown): Map<string, unknown> | undefined => {
  if (list === undefined) return new Map()
  if (!Array.isArray(list)) return undefined
  const elements = new Map<string, unknown>()
  for (const element of list) {
    const key = keyOfElement(element)
    if (key === undefined || elements.has(key)) return undefined
    elements.set(key, element)
  }
  return elements
}

type Lists = { base: Map<string, unknown>; mine: Map<string, unknown>; theirs: Map<string, unknown> }
type Times = { mine: number; theirs: number }

/**
 * An element stays unless a side that knew it took it out and the other left it as it was. An element that both
 * changed is shown as the later one has it, and the earlier one's is lost. New elements come last, in an order of
 * their own, so that it does not matter who merges.
 */
const mergeLists = ({ base, mine, theirs }: Lists, editedAt: Times): MergedValue => {
  const merged: unknown[] = []
  const lost: Side[] = []
  const added = [...mine.keys(), ...theirs.keys()].filter((key) => !base.has(key)).sort()
  for (const key of new Set([...base.keys(), ...added])) {
    const was = base.get(key)
    const [my, their] = [mine.get(key), theirs.get(key)]
    if (my !== undefined && their !== undefined) {
      const [earlier, later] = inOrder(
        { value: my, editedAt: editedAt.mine },
        { value: their, editedAt: editedAt.theirs },
      )
      if (isSame(my, was)) merged.push(their)
      else if (isSame(their, was) || isSame(my, their)) merged.push(my)
      else {
        merged.push(later.value)
        lost.push(earlier)
      }
    } else {
      const left = my ?? their
      const isTakenOut = was !== undefined && isSame(left, was)
      if (left !== undefined && !isTakenOut) merged.push(left)
    }
  }
  if (lost.length === 0) return { value: merged }
  const latest = Math.max(...lost.map((side) => side.editedAt))
  return { value: merged, lost: { value: lost.map(({ value }) => value), editedAt: latest } }
}

const contains = (longer: unknown, shorter: unknown): boolean =>
  typeof longer === 'string' && typeof shorter === 'string' && longer.includes(shorter)

/** Merges one field. Nothing is dropped: what is not shown and says something else comes back as `lost`. */
export const mergeValue = (base: unknown, mine: Side, theirs: Side): MergedValue => {
  if (isSame(mine.value, theirs.value)) return { value: mine.value }
  if (isSame(mine.value, base)) return { value: theirs.value }
  if (isSame(theirs.value, base)) return { value: mine.value }
  const [earlier, later] = inOrder(mine, theirs)
  const lists = { base: byKey(base), mine: byKey(mine.value), theirs: byKey(theirs.value) }
  const isList = Array.isArray(mine.value) || Array.isArray(theirs.value)
  if (isList && lists.base && lists.mine && lists.theirs) {
    return mergeLists(lists as Lists, { mine: mine.editedAt, theirs: theirs.editedAt })
  }
  if (contains(later.value, earlier.value)) return { value: later.value }
  if (contains(earlier.value, later.value)) return { value: earlier.value }
  if (earlier.value === undefined) return { value: later.value }
  if (later.value === undefined) return { value: earlier.value }
  return { value: later.value, lost: earlier }
}
