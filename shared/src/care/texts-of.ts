/** The words in the values of a sheet or a plan, for the sharing care: taken out in their order, and put back in it. */

/** What is chosen or counted, not written: no name stands there. */
const NOT_WRITTEN = new Set(['id', 'seed', 'at', 'kind', 'pupil', 'source', 'url', 'quote'])

/** Every written text, in the order of the values. */
export const textsOf = (value: unknown): readonly string[] => {
  const texts: string[] = []
  mapTexts(value, (text) => {
    texts.push(text)
    return text
  })
  return texts
}

/** The same values with these texts in the place of those that `textsOf` gave. */
export const withTexts = <Values>(values: Values, texts: readonly string[]): Values => {
  let at = 0
  // the same shape, each text still a string
  return mapTexts(values, (text) => texts[at++] ?? text) as Values
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
