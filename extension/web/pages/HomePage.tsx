import { ButtonLink } from '../../src/ui/Button.tsx'
import { PageHeading } from '../PageHeading.tsx'
import { askWho } from '../session.ts'
import { useAnswer } from '../use-answer.ts'

/** What this server is, for somebody who came by its bare address. */
export const HomePage = () => {
  const [answer] = useAnswer(askWho)
  return (
    <>
      <PageHeading title="A school’s WhatWorked server">This is a school’s WhatWorked server</PageHeading>
      <p className="lead">
        WhatWorked is a reflection journal for teachers, in the browser’s toolbar. What you write stays in
        your browser. Here lives only what teachers choose to share with colleagues in a space.
      </p>
      <div className="web-actions">
        {answer.kind === 'ok' ? (
          <>
            <ButtonLink href="/spaces" kind="primary" size="big" fill>
              Your spaces
            </ButtonLink>
            <ButtonLink href="/account" size="big" fill>
              Your account, {answer.value.account.name}
            </ButtonLink>
          </>
        ) : (
          <ButtonLink href="/sign-in" kind="primary" size="big" fill>
            Sign in
          </ButtonLink>
        )}
      </div>
      <section className="card">
        <h2>New here?</h2>
        <p>
          Accounts are made by invitation. A colleague who is in a space sends you a link; open it and follow
          it.
        </p>
      </section>
    </>
  )
}
