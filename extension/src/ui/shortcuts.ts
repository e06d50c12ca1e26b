/** Single-letter shortcuts of the full page: only while no field has focus and no dialog is open, and only when they are switched on. */
import { useEffect, useRef } from 'react'

/** Kept in `localStorage`; anything but `off` means on. */
const SHORTCUTS_KEY = 'shortcuts'

/** How long after G the second letter still counts, in milliseconds. */
const SEQUENCE_MS = 1500

const handlers = new Map<string, (() => void)[]>()

/** Whether single letters do something (WCAG 2.1.4 asks for an off switch). */
export const areShortcutsOn = (): boolean => localStorage.getItem(SHORTCUTS_KEY) !== 'off'

/** Switches the single letters on or off. */
export const switchShortcuts = (on: boolean): void => localStorage.setItem(SHORTCUTS_KEY, on ? 'on' : 'off')

/**
 * Gives a key a meaning while the component is on the page: a letter (`e`), a sign (`?`) or two letters (`g j`).
 * The component drawn last wins.
 */
export const useShortcut = (keys: string, action: () => void): void => {
  const latest = useRef(action)
  latest.current = action
  useEffect(() => {
    const handler = () => latest.current()
    handlers.set(keys, [...(handlers.get(keys) ?? []), handler])
    return () => {
      handlers.set(
        keys,
        (handlers.get(keys) ?? []).filter((other) => other !== handler),
      )
    }
  }, [keys])
}

/** Listens to the keys of the page until the returned function is called: once a page. */
export const startShortcuts = (): (() => void) => {
  let first = ''
  let firstAt = 0
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !isForUs(event)) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const sequence = first !== '' && event.timeStamp - firstAt < SEQUENCE_MS ? `${first} ${key}` : key
    const action = handlers.get(sequence)?.at(-1) ?? handlers.get(key)?.at(-1)
    first = [...handlers.keys()].some((keys) => keys.startsWith(`${key} `)) ? key : ''
    firstAt = event.timeStamp
    if (!action) return
    event.preventDefault()
    action()
  }
  addEventListener('keydown', onKey)
  return () => removeEventListener('keydown', onKey)
}

const isForUs = (event: KeyboardEvent): boolean => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !areShortcutsOn()) return false
  const target = event.target
  if (!(target instanceof Element)) return true
  if (target.closest('dialog, [role=menu], [contenteditable]')) return false
  return !target.closest('input:not([type=radio], [type=checkbox]), textarea, select')
}
