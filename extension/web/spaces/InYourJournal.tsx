import { ButtonLink } from '../../src/ui/Button.tsx'
import { ScreenHeading } from '../../src/ui/ScreenHeading.tsx'

/** Where a link leads to what a server's page never has. */
export const InYourJournal = () => (
  <div className="stack not-here">
    <ScreenHeading title="That isn’t on this page" />
    <p className="muted">
      Your journal, with your trials and clips, is kept by the WhatWorked extension, in the browser where you
      write. A page of the server never has it. Here are your spaces.
    </p>
    <div>
      <ButtonLink href="#/" kind="primary">
        Your spaces
      </ButtonLink>
    </div>
  </div>
)
