import type { SaveFailure } from '@whatworked/shared/failure'

/** What a failed save means for the person: what is safe, and what to do. */
export const saveTrouble = (failure: SaveFailure | { kind: 'missing' }): string => {
  if (failure.kind === 'full') return 'This computer is full. Nothing was lost: free some room and try again.'
  if (failure.kind === 'missing') return 'It was removed meanwhile.'
  if (failure.kind === 'invalid') return 'Something in it is too long to share. Shorten it and try again.'
  return 'Nothing has changed. Close other WhatWorked pages and try again.'
}
