/** The body before with these fields over it. An empty one is taken away; fields that are not named stay as they were. */
export const fillBody = (before: object | undefined, fields: object): Record<string, unknown> => {
  const entries = Object.entries(fields)
  const kept = Object.entries(before ?? {}).filter(([field]) => !(field in fields))
  return Object.fromEntries([...kept, ...entries.filter(([, value]) => !isEmpty(value))])
}

/** Whether there is nothing in it: no words, nothing in a list, no field in an object. */
export const isEmpty = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return (
    value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  )
}
