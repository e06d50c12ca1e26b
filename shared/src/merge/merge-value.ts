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

type Lists = { base: Map<string, unknown>; earlier: Map<string, unknown>; later: Map<string, unknown> }

/** An element stays unless a side that knew it took it out and the other left it as it was. */
const mergeLists = ({ base, earlier, later }: Lists): unknown[] => {
  const merged: unknown[] = []
  for (const key of new Set([...base.keys(), ...earlier.keys(), ...later.keys()])) {
    const was = base.get(key)
    const [a, b] = [earlier.get(key), later.get(key)]
    if (a !== undefined && b !== undefined) merged.push(isSame(b, was) ? a : b)
    else {
      const left = a ?? b
      const isTakenOut = was !== undefined && isSame(left, was)
      if (left !== undefined && !isTakenOut) merged.push(left)
    }
  }
  return merged
}

const contains = (longer: unknown, shorter: unknown): boolean =>
  typeof longer === 'string' && typeof shorter === 'string' && longer.includes(shorter)

/** Merges one field. Nothing is dropped: what is not shown and says something else comes back as `lost`. */
export const mergeValue = (base: unknown, mine: Side, theirs: Side): MergedValue => {
  if (isSame(mine.value, theirs.value)) return { value: mine.value }
  if (isSame(mine.value, base)) return { value: theirs.value }
  if (isSame(theirs.value, base)) return { value: mine.value }
  const [earlier, later] = inOrder(mine, theirs)
  const lists = { base: byKey(base), earlier: byKey(earlier.value), later: byKey(later.value) }
  const isList = Array.isArray(mine.value) || Array.isArray(theirs.value)
  if (isList && lists.base && lists.earlier && lists.later) return { value: mergeLists(lists as Lists) }
  if (contains(later.value, earlier.value)) return { value: later.value }
  if (contains(earlier.value, later.value)) return { value: earlier.value }
  if (earlier.value === undefined) return { value: later.value }
  if (later.value === undefined) return { value: earlier.value }
  return { value: later.value, lost: earlier }
}
