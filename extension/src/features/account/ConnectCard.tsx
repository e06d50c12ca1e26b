import { useEffect, useRef, useState } from 'react'
import { useDb } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { showToast } from '../../ui/toasts.ts'
import { deviceName } from './device-name.ts'
import { type Pairing, pair } from './pairing.ts'
import { serverAddress } from './server-address.ts'

/** Connects this browser to a school's server: its address, then a code that is compared on both sides. */
export const ConnectCard = () => {
  const db = useDb()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [step, setStep] = useState<Pairing>({ kind: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const start = () => {
    const address = serverAddress(typed)
    if (address.kind === 'wrong') return setError(address.error)
    setError(undefined)
    running.current?.abort()
    running.current = new AbortController()
    const onStep = (next: Pairing) => {
      setStep(next)
      if (next.kind === 'connected') showToast('Connected')
    }
    void pair(db, address.origin, deviceName(navigator.userAgent), onStep, running.current.signal)
  }
  const stop = () => {
    running.current?.abort()
    setStep({ kind: 'idle' })
  }

  return (
    <section className="card card-gap" aria-labelledby="connect">
      <h2 id="connect">Share with colleagues</h2>
      <p className="card-words">
        Your journal needs no account. To share single entries with colleagues, connect this browser to your
        school’s WhatWorked server.
      </p>
      {step.kind === 'waiting' ? (
        <Waiting step={step} onStop={stop} />
      ) : (
        <form
          className="card-gap"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            start()
          }}
        >
          <TextField
            label="Address of the server"
            hint="A colleague, or the page that invited you, tells it"
            placeholder="ww.school.example"
            type="text"
            inputMode="url"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={typed}
            error={error}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Ended step={step} />
          <div className="row wrap">
            <Button type="submit" kind="primary" disabled={step.kind === 'asking'}>
              {step.kind === 'asking' ? 'Asking the server' : 'Connect'}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}

interface WaitingProps {
  readonly step: Extract<Pairing, { kind: 'waiting' }>
  readonly onStop: () => void
}

const Waiting = ({ step, onStop }: WaitingProps) => (
  <div className="pairing">
    <p role="status">Open the page of your server, sign in, and compare this code with the one it shows.</p>
    <p className="pairing-code">{step.code}</p>
    {step.isOffline && (
      <Notice icon="offline" title="The server isn’t answering just now.">
        We go on asking.
      </Notice>
    )}
    <div className="row wrap">
      <ButtonLink href={step.page} kind="primary" icon="external" target="_blank" rel="noreferrer">
        Open the page
      </ButtonLink>
      <Button kind="quiet" onClick={onStop}>
        Stop
      </Button>
    </div>
    <p className="small muted">
      {new URL(step.page).host}. The code runs out at {clock(step.expiresAt)}.
    </p>
  </div>
)

const Ended = ({ step }: { readonly step: Pairing }) => {
  if (step.kind === 'denied') {
    return (
      <Notice tone="trouble" icon="warn" title="The page said no." live>
        Nothing was connected. If that was you, ask again and choose Approve.
      </Notice>
    )
  }
  if (step.kind === 'expired') {
    return (
      <Notice tone="wait" icon="clock" title="The code has run out." live>
        Nothing was connected. Ask for a new one.
      </Notice>
    )
  }
  if (step.kind === 'failed') {
    return (
      <Notice tone="trouble" icon="warn" title="That didn’t work." live>
        {step.trouble}
      </Notice>
    )
  }
  return null
}

const clock = (instant: number): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(instant)
