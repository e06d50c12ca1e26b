import {
  EMAIL_MAX_LENGTH,
  Email,
  NAME_MAX_LENGTH,
  type NewAccount,
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
} from '@whatworked/shared/protocol/account'
import { useRef, useState } from 'react'
import * as v from 'valibot'
import { Button } from '../src/ui/Button.tsx'
import { TextField } from '../src/ui/Field.tsx'
import { Notice } from '../src/ui/Notice.tsx'
import type { Answer } from './api.ts'
import { fieldOf, troubleWords } from './trouble.ts'

interface Props {
  readonly button: string
  /** Sends it; the failure comes back, or nothing when all is well. */
  readonly onSend: (account: NewAccount) => Promise<Exclude<Answer<never>, { kind: 'ok' }> | undefined>
}

type Errors = Partial<Record<'name' | 'email' | 'password', string>>

/** Name, e-mail address and password of a new account, judged when it is sent; the first wrong field gets focus. */
export const AccountForm = ({ button, onSend }: Props) => {
  const [values, setValues] = useState({ name: '', email: '', password: '' })
  const [errors, setErrors] = useState<Errors>({})
  const [trouble, setTrouble] = useState<string>()
  const [isSending, setSending] = useState(false)
  const [isShown, setShown] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const set = (field: keyof typeof values) => (event: { target: { value: string } }) =>
    setValues({ ...values, [field]: event.target.value })

  const send = async () => {
    const found = errorsIn(values)
    setErrors(found)
    setTrouble(undefined)
    const [first] = Object.keys(found)
    if (first !== undefined) return focusOn(form.current, first)
    setSending(true)
    const failure = await onSend({ ...values, name: values.name.trim(), email: values.email.trim() })
    setSending(false)
    if (failure === undefined) return
    const field = fieldOf(failure)
    if (field === undefined) return setTrouble(troubleWords(failure))
    setErrors({ [field]: troubleWords(failure) })
    focusOn(form.current, field)
  }

  return (
    <form
      ref={form}
      className="web-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSending) void send()
      }}
    >
      <TextField
        label="Your name"
        hint="As colleagues know you"
        name="name"
        autoComplete="name"
        required
        maxLength={NAME_MAX_LENGTH}
        value={values.name}
        error={errors.name}
        onChange={set('name')}
      />
      <TextField
        label="E-mail address"
        hint="Only you and whoever runs the server can see it"
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={EMAIL_MAX_LENGTH}
        value={values.email}
        error={errors.email}
        onChange={set('email')}
      />
      <TextField
        label="Password"
        hint={`At least ${PASSWORD_MIN_LENGTH} characters; a few words make a good one`}
        name="password"
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        required
        maxLength={PASSWORD_MAX_LENGTH}
        value={values.password}
        error={errors.password}
        onChange={set('password')}
      />
      <label className="tick">
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} />
        Show the password
      </label>
      {trouble && (
        <Notice tone="trouble" icon="warn" title="That didn’t work." live>
          {trouble}
        </Notice>
      )}
      <Button type="submit" kind="primary" size="big" fill aria-disabled={isSending}>
        {isSending ? 'One moment' : button}
      </Button>
    </form>
  )
}

const errorsIn = ({ name, email, password }: NewAccount): Errors => ({
  ...(name.trim() === '' && { name: 'Your name is missing.' }),
  ...((!v.is(Email, email) || !/^\S+@\S+$/u.test(email.trim())) && {
    email: 'That doesn’t look like an e-mail address, such as mei@school.example.',
  }),
  ...(password.length < PASSWORD_MIN_LENGTH && {
    password: `At least ${PASSWORD_MIN_LENGTH} characters, please.`,
  }),
})

const focusOn = (form: HTMLFormElement | null, field: string): void =>
  form?.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus()
