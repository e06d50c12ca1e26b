import type { KeyboardEvent } from 'react'

/** Whether this is Enter in a one-line field: it would save half an entry, and Ctrl+Enter is the key that saves. */
export const isStraySubmit = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.nativeEvent.isComposing
