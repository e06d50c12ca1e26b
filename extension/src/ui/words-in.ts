/** What tells a record or a row apart and says nothing to people. */
const NOT_SAID: ReadonlySet<string> = new Set(['id', 'seed', 'startedAt'])

/** Everything that somebody wrote or counted in a value of any shape, in its order; ids are left out. */
export const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => (NOT_SAID.has(key) ? [] : wordsIn(inner)))
}
