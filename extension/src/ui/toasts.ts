/** One short message at the foot of the page, with at most one thing to do about it. */
export interface ToastMessage {
  readonly id: number
  readonly text: string
  readonly action?: ToastAction
}

/** What the button of a toast does, such as Undo. */
export interface ToastAction {
  readonly label: string
  readonly onAct: () => void
}

let current: ToastMessage | undefined
let lastUndo: ToastAction | undefined
let nextId = 1
const listeners = new Set<() => void>()

/** Shows a message in place of the one before; never the only place for an error. */
export const showToast = (text: string, action?: ToastAction): void => {
  current = { id: nextId++, text, ...(action && { action }) }
  if (action) lastUndo = action
  tell()
}

/** Takes the message away. */
export const hideToast = (): void => {
  if (!current) return
  current = undefined
  tell()
}

/** Does what the last toast with a button offered, once, also after it has gone; says whether there was anything. */
export const undoLast = (): boolean => {
  const action = lastUndo
  if (!action) return false
  lastUndo = undefined
  hideToast()
  action.onAct()
  return true
}

/** For `useSyncExternalStore`: the message on show. */
export const currentToast = (): ToastMessage | undefined => current

/** For `useSyncExternalStore`: calls back on each change until the returned function is called. */
export const onToastChange = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const tell = (): void => {
  for (const listener of listeners) listener()
}
