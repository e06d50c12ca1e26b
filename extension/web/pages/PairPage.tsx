import { approvePairing, denyPairing, lookAtPairing } from '@whatworked/shared/protocol/account'
import { useCallback, useState } from 'react'
import { Button } from '../../src/ui/Button.tsx'
import { TextField } from '../../src/ui/Field.tsx'
import { Notice } from '../../src/ui/Notice.tsx'
import { call } from '../api.ts'
import { Failed, WaitingFor } from '../Failed.tsx'
import { PageHeading } from '../PageHeading.tsx'
import { SignInForm } from '../SignInForm.tsx'
import { askWho } from '../session.ts'
import { troubleWords } from '../trouble.ts'
import { useAnswer } from '../use-answer.ts'

/** Connects an extension that shows a code: who one is, whether the codes are the same, yes or no. */
export const PairPage = ({ code }: { readonly code: string }) => {
  const [who, again] = useAnswer(askWho)
  const [typed, setTyped] = useState(code)
  if (who.kind === 'waiting') return <WaitingFor title="Connect an extension" />
  if (who.kind === 'offline') return <Failed title="" failure={who} onAgain={again} />
  if (who.kind === 'refused') {
    return (
      <>
        <PageHeading title="Sign in to connect an extension" />
        <div className="card">
          <SignInForm onDone={again} />
        </div>
        <p className="muted small">
          No account yet? They are made by invitation. Open the link that a colleague sent you first, then
          come back to the extension.
        </p>
      </>
    )
  }
  return typed === '' ? (
    <TypeCode onCode={setTyped} />
  ) : (
    <Compare key={typed} code={typed} account={who.value.account} onOther={() => setTyped('')} />
  )
}

const TypeCode = ({ onCode }: { readonly onCode: (code: string) => void }) => {
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  return (
    <>
      <PageHeading title="Connect an extension" />
      <form
        className="card web-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const letters = text.replace(/[^\p{L}\p{N}]/gu, '')
          if (letters.length === 8) onCode(text.trim())
          else setError('The code has eight letters and digits.')
        }}
      >
        <TextField
          label="The code that the extension shows"
          className="code-input"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder="ABCD-EFGH"
          maxLength={16}
          value={text}
          error={error}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" kind="primary" size="big" fill>
          Go on
        </Button>
      </form>
    </>
  )
}

interface CompareProps {
  readonly code: string
  readonly account: { readonly name: string; readonly email: string }
  readonly onOther: () => void
}

const Compare = ({ code, account, onOther }: CompareProps) => {
  const ask = useCallback(() => call(lookAtPairing, {}, { code }), [code])
  const [found, again] = useAnswer(ask)
  const [decided, setDecided] = useState<'approved' | 'denied'>()
  const [trouble, setTrouble] = useState<string>()
  const decide = async (decision: 'approved' | 'denied') => {
    const answer = await call(decision === 'approved' ? approvePairing : denyPairing, {}, { code })
    if (answer.kind === 'ok') setDecided(decision)
    else setTrouble(troubleWords(answer))
  }
  if (decided !== undefined) return <Decided decision={decided} />
  if (found.kind === 'waiting') return <WaitingFor title="Connect an extension" />
  if (found.kind === 'offline') return <Failed title="" failure={found} onAgain={again} />
  if (found.kind === 'refused') {
    return (
      <>
        <Failed
          title={found.code === 'too-many-tries' ? 'Too many wrong codes' : 'This code doesn’t work'}
          failure={found}
          onAgain={again}
        />
        <Button fill onClick={onOther}>
          Type another code
        </Button>
      </>
    )
  }
  return (
    <>
      <PageHeading title="Is this your code?" />
      <p className="lead">
        <b>{found.value.deviceName}</b> wants to share and read as <b>{account.name}</b>. It asked{' '}
        {agoWords(found.value.askedAt)}.
      </p>
      <div className="card code-card">
        <p className="code">{found.value.code}</p>
        <p>Look at the extension: it must show the same code. If it doesn’t, or you didn’t ask, say no.</p>
        {trouble && (
          <Notice tone="trouble" icon="warn" title="Nothing was connected." live>
            {trouble}
          </Notice>
        )}
        <div className="decide">
          <Button kind="primary" size="big" onClick={() => void decide('approved')}>
            Approve
          </Button>
          <Button size="big" onClick={() => void decide('denied')}>
            Not me
          </Button>
        </div>
      </div>
      <p className="muted small">Signed in as {account.email}. The extension can never read your password.</p>
    </>
  )
}

const Decided = ({ decision }: { readonly decision: 'approved' | 'denied' }) =>
  decision === 'approved' ? (
    <>
      <PageHeading title="Connected" />
      <p className="lead" role="status">
        The extension is yours to share with. You can close this page; you find all your computers under your
        account.
      </p>
      <a href="/account">Your account</a>
    </>
  ) : (
    <>
      <PageHeading title="Nothing was connected" />
      <p className="lead" role="status">
        That extension was refused. If you didn’t ask for it, nothing more has to be done.
      </p>
      <a href="/account">Your account</a>
    </>
  )

const agoWords = (instant: number): string => {
  const minutes = Math.round((Date.now() - instant) / 60_000)
  return minutes < 1 ? 'just now' : minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`
}
