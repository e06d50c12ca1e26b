/** Which entry this page saved last: after saving, and at no other time, its page brings something old. */
let latest: string | undefined

/** Notes that an entry was saved. */
export const justSaved = (id: string): void => {
  latest = id
}

/** Whether this entry was the last one that was saved here. */
export const wasJustSaved = (id: string): boolean => latest === id
