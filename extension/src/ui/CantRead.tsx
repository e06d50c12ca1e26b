import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import { ScreenHeading } from './ScreenHeading.tsx'

/** The local database didn't open. Says what is safe and what to do. */
export const CantRead = ({ title }: { readonly title: string }) => (
  <>
    <div className="screen-head">
      <ScreenHeading title={title} />
    </div>
    <Notice
      tone="trouble"
      icon="warn"
      title="This browser can’t open your journal just now."
      live
      actions={<Button onClick={() => location.reload()}>Try again</Button>}
    >
      Nothing has been removed. Close other WhatWorked pages, or restart the browser, and try again. If the
      disk is full, free some room first.
    </Notice>
  </>
)
