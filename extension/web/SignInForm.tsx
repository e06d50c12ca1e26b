import { EMAIL_MAX_LENGTH, PASSWORD_MAX_LENGTH, signIn } from '@whatworked/shared/protocol/account'
import { useState } from 'react'
import { Button } from '../src/ui/Button.tsx'
import { TextField } from '../src/ui/Field.tsx'
import { Notice } from '../src/ui/Notice.tsx'
import { call } from './api.ts'
import { markSignedIn } from './session.ts'
import { troubleWords } from './trouble.ts'

/** E-mail address and password. Password managers may fill both, and pasting is welcome. */
export const SignInForm = ({ onDone }: { readonly onDone: () => void }) => {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const [isSending, setSending] = useState(false)
  const send = async () => {
    if (email.trim() === '' || password === '') return setTrouble('Fill in both fields.')
    setSending(true)
    const answer = await call(signIn, {}, { email: email.trim(), password })
    setSending(false)
    if (answer.kind === 'ok') {
      markSignedIn()
      return onDone()
    }
    setTrouble(
      answer.kind === 'refused' && answer.code === 'invalid-request'
        ? 'The e-mail address and the password don’t fit together. Try once more.'
        : troubleWords(answer),
    )
  }
  return (
    <form
      className="web-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSending) void send()
      }}
    >
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={EMAIL_MAX_LENGTH}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={PASSWORD_MAX_LENGTH}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {trouble && (
        <Notice tone="trouble" icon="warn" title="You aren’t signed in." live>
          {trouble}
        </Notice>
      )}
      <Button type="submit" kind="primary" size="big" fill aria-disabled={isSending}>
        {isSending ? 'One moment' : 'Sign in'}
      </Button>
    </form>
  )
}
