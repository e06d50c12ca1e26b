/** The words in the values of a sheet, for the sharing care: taken out in their order, and put back in it. */

/** What is chosen or counted, not written: no name stands there. */
const NOT_WRITTEN = new Set(['id', 'seed', 'at', 'kind', 'pupil', 'source', 'url', 'quote'])

/** Every written text of a sheet, in the order of its values. */
export const textsOf = (value: unknown): readonly string[] => {
  const texts: string[] = []
  mapTexts(value, (text) => {
    texts.push(text)
    return text
  })
  return texts
}

/** The same values with these texts in the place of those that `textsOf` gave. */
export const withTexts = (
  values: Record<string, unknown>,
  texts: readonly string[],
): Record<string, unknown> => {
  let at = 0
  return mapTexts(values, (text) => texts[at++] ?? text) as Record<string, unknown>
}

const mapTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      NOT_WRITTEN.has(key) ? inner : mapTexts(inner, change),
    ]),
  )
}
