/** Whether this computer has a Command key. */
export const isMac = (): boolean => typeof navigator !== 'undefined' && /Mac/u.test(navigator.userAgent)

/** The key that saves, as a button shows it. */
export const saveKey = (): string => (isMac() ? '⌘ ↵' : 'Ctrl ↵')

/** “Ctrl” or “⌘”, in front of another key. */
export const commandKey = (): string => (isMac() ? '⌘' : 'Ctrl')
