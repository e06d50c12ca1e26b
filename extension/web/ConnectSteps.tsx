import { useState } from 'react'
import { Button } from '../src/ui/Button.tsx'

/** How an extension is connected to this server: the next step after an account is there. */
export const ConnectSteps = () => {
  const [isCopied, setCopied] = useState(false)
  return (
    <section className="card" aria-labelledby="connect">
      <h2 id="connect">Connect your extension</h2>
      <ol className="steps">
        <li>Open WhatWorked in your browser: its button in the toolbar, then the journal.</li>
        <li>
          Choose <b>Settings</b> and give it this address:
          <span className="address">
            <code>{location.origin}</code>
            <Button
              size="dense"
              icon="copy"
              onClick={() =>
                void navigator.clipboard.writeText(location.origin).then(
                  () => setCopied(true),
                  () => setCopied(false),
                )
              }
            >
              {isCopied ? 'Copied' : 'Copy'}
            </Button>
          </span>
        </li>
        <li>It shows a code. Open the page that it offers, compare the two codes, and approve.</li>
      </ol>
    </section>
  )
}
