/** One story, told in order: each step begins where the one before it ended. */
import { afterEach, beforeEach, expect } from 'vitest'

/** After a step that failed the rest is left out; no step may log an error in anybody's browser. */
export const toldInOrder = (people: () => readonly { readonly errors: readonly string[] }[]): void => {
  let isBroken = false
  beforeEach(({ skip }) => skip(isBroken, 'a step before it failed'))
  afterEach(({ task }) => {
    isBroken ||= task.result?.state === 'fail'
    for (const { errors } of people()) expect(errors).toEqual([])
  })
}
