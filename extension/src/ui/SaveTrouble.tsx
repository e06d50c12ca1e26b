import type { SaveFailure } from '@whatworked/shared/failure'
import { Notice } from './Notice.tsx'

/** Why Save didn't save: what happened, what is safe, what to do. It stands beside the button until the next try. */
export const SaveTrouble = ({ trouble }: { readonly trouble: SaveFailure | 'empty' }) => {
  if (trouble === 'empty') {
    return (
      <Notice icon="info" title="There is nothing to save yet." live>
        One line in any field, or just how it went, is enough.
      </Notice>
    )
  }
  if (trouble.kind === 'full') {
    return (
      <Notice tone="trouble" icon="computer" title="This computer’s disk is full." live>
        Your words are still here. Free some room, then press Save again. Copying them somewhere else first
        does no harm.
      </Notice>
    )
  }
  if (trouble.kind === 'invalid') {
    return (
      <Notice tone="trouble" icon="warn" title="One of the answers is too long or not of its kind." live>
        Nothing is lost: your words are still here. Shorten the longest one and press Save again. (
        {trouble.reason})
      </Notice>
    )
  }
  return (
    <Notice tone="trouble" icon="warn" title="This browser couldn’t save just now." live>
      Your words are still here. Close other WhatWorked pages and press Save again; if that doesn’t help, copy
      them and restart the browser.
    </Notice>
  )
}
