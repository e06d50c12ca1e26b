import { createFirstAccount, Token } from '@whatworked/shared/protocol/account'
import { useState } from 'react'
import * as v from 'valibot'
import { ButtonLink } from '../../src/ui/Button.tsx'
import { AccountForm } from '../AccountForm.tsx'
import { call } from '../api.ts'
import { ConnectSteps } from '../ConnectSteps.tsx'
import { PageHeading } from '../PageHeading.tsx'
import { markSignedIn } from '../session.ts'

/** The first account of a server, made with the link that the server printed when it started. */
export const SetUpPage = ({ token }: { readonly token: string }) => {
  const [isDone, setDone] = useState(false)
  if (isDone) {
    return (
      <>
        <PageHeading title="This server is yours" />
        <p className="lead">
          You are signed in here. Next, connect the extension; then make a space and invite colleagues.
        </p>
        <ConnectSteps />
      </>
    )
  }
  if (!v.is(Token, token)) {
    return (
      <>
        <PageHeading title="This link is not whole" />
        <p className="lead">
          The link that sets a server up stands in the window where it was started. Copy it from there, to its
          very end.
        </p>
        <ButtonLink href="/sign-in" fill>
          Sign in instead
        </ButtonLink>
      </>
    )
  }
  return (
    <>
      <PageHeading title="Set up this server" />
      <p className="lead">
        You are the first here. This account runs nothing but its own spaces; the server’s data stay on it.
      </p>
      <div className="card">
        <AccountForm
          button="Set up"
          onSend={async (account) => {
            const answer = await call(createFirstAccount, {}, { token, account })
            if (answer.kind !== 'ok') return answer
            markSignedIn()
            setDone(true)
            return undefined
          }}
        />
      </div>
    </>
  )
}
