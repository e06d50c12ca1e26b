/** Where focus goes in a meeting when what had it is gone: a stage is over, somebody came in, a plan is told. */
import type { FocusPath } from '../../ui/use-focus-heir.ts'

/** The pane, the queue or the stage that it was in; nothing for what is no part of the meeting. */
export const meetingHeir = (path: FocusPath): HTMLElement | null | undefined => {
  const was = (selector: string) => path.some((one) => one.matches(selector))
  const first = (...selectors: readonly string[]) =>
    selectors.map((one) => document.querySelector<HTMLElement>(`.meeting ${one}`)).find((one) => one !== null)
  if (!was('.meeting')) return undefined
  if (was('.private-pane')) return first('.private-body h2', '.private-handle')
  // Whoever ticks people in goes on with the next one.
  if (was('.whose-turn')) return first('.whose-turn .away button', '.whose-turn > h2')
  return first('.stage-name')
}
