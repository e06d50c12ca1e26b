/** Where focus goes on the page of a way of working when a sheet opens, is saved, taken back or revealed. */
import type { FocusPath } from '../../ui/use-focus-heir.ts'

/** The sheet's first field when one opens, what was written once it is saved, otherwise the name of the stage. */
export const activityHeir = (path: FocusPath): HTMLElement | null | undefined => {
  const card = path.find((one) => one.isConnected && one.matches('.stage-card'))
  if (card === undefined) return undefined
  const first = (selector: string) => card.querySelector<HTMLElement>(selector)
  const wasWriting = path.some((one) => one.matches('.sheet-editor'))
  return (
    (wasWriting ? null : first('.sheet-editor :is(textarea, input, select, button)')) ??
    [...card.querySelectorAll<HTMLElement>('.my-sheets > .one-sheet')].at(-1) ??
    first('.my-sheets .button') ??
    first('h3')
  )
}
