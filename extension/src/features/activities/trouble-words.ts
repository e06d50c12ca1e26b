import type { SaveFailure } from '@whatworked/shared/failure'

/** What a deed that couldn't be saved means: what is safe, and what to do. */
export const troubleWords = (failure: SaveFailure | { readonly kind: 'missing' }): string => {
  if (failure.kind === 'full') return 'This computer is full. Nothing was lost: free some room and try again.'
  if (failure.kind === 'missing') return 'It has been taken back in the meantime. Nothing of yours is lost.'
  return 'Nothing has changed. Close other WhatWorked pages and try again.'
}
