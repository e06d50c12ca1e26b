import { Token } from '@whatworked/shared/protocol/account'
import { acceptInvite, lookAtInvite } from '@whatworked/shared/protocol/spaces'
import { useCallback, useState } from 'react'
import * as v from 'valibot'
import { Button, ButtonLink } from '../../src/ui/Button.tsx'
import { Icon } from '../../src/ui/Icon.tsx'
import { Notice } from '../../src/ui/Notice.tsx'
import { Segmented } from '../../src/ui/Segmented.tsx'
import { AccountForm } from '../AccountForm.tsx'
import { type Answer, call } from '../api.ts'
import { ConnectSteps } from '../ConnectSteps.tsx'
import { Failed, WaitingFor } from '../Failed.tsx'
import { PageHeading } from '../PageHeading.tsx'
import { SignInForm } from '../SignInForm.tsx'
import { askWho, markSignedIn } from '../session.ts'
import { troubleWords } from '../trouble.ts'
import { useAnswer } from '../use-answer.ts'

type Invitation = v.InferOutput<typeof lookAtInvite.response>

const ROLE_WORDS: Readonly<Record<string, string>> = {
  owner: 'an owner: you decide about the space',
  facilitator: 'a facilitator: you read, share, and invite',
  member: 'a member: you read, share, reply and thank',
  guest: 'a guest: you read',
}

/** An invitation: what it is to, who reads what, and the way in. */
export const JoinPage = ({ token }: { readonly token: string }) => {
  const ask = useCallback(
    (): Promise<Answer<Invitation>> =>
      v.is(Token, token)
        ? call(lookAtInvite, {}, { token })
        : Promise.resolve({ kind: 'refused', code: 'link-not-valid', message: '' }),
    [token],
  )
  const [invitation, again] = useAnswer(ask)
  const [joined, setJoined] = useState<string>()
  if (joined !== undefined) return <Joined space={joined} />
  if (invitation.kind === 'waiting') return <WaitingFor title="Your invitation" />
  if (invitation.kind !== 'ok') {
    return (
      <Failed title="This invitation can’t be opened" failure={invitation} onAgain={again}>
        Ask the colleague who sent it for a new link.
      </Failed>
    )
  }
  return <Invited invitation={invitation.value} token={token} onJoined={setJoined} />
}

interface InvitedProps {
  readonly invitation: Invitation
  readonly token: string
  readonly onJoined: (space: string) => void
}

const Invited = ({ invitation, token, onJoined }: InvitedProps) => {
  const { space, role, invitedBy, newcomersSeeEarlier } = invitation
  const [who, whoAgain] = useAnswer(askWho)
  const [way, setWay] = useState<'new' | 'known'>('new')
  const [trouble, setTrouble] = useState<string>()
  const accept = async () => {
    const answer = await call(acceptInvite, {}, { token })
    if (answer.kind === 'ok') return onJoined(answer.value.space.name)
    if (answer.kind === 'refused' && answer.code === 'already-member') return onJoined(space.name)
    setTrouble(troubleWords(answer))
  }
  return (
    <>
      <p className="kicker">{invitedBy} invites you to</p>
      <PageHeading title={space.name} />
      {space.purpose && <p className="purpose-line">{space.purpose}</p>}
      <ul className="facts">
        <li>
          <Icon name="person" />
          <span>You come as {ROLE_WORDS[role] ?? role}.</span>
        </li>
        <li>
          <Icon name="people" />
          <span>Members see your name and what you share there; nobody sees your journal.</span>
        </li>
        <li>
          <Icon name="eye" />
          <span>
            {newcomersSeeEarlier
              ? 'You read everything, also what was shared before you came.'
              : 'You read what is shared from today on.'}{' '}
            Whoever runs this server could read it too.
          </span>
        </li>
      </ul>
      {who.kind === 'ok' && (
        <div className="card web-form">
          <p>
            You are signed in as <b>{who.value.account.name}</b> ({who.value.account.email}).
          </p>
          <Button kind="primary" size="big" fill onClick={() => void accept()}>
            Join {space.name}
          </Button>
        </div>
      )}
      {who.kind !== 'ok' && who.kind !== 'waiting' && (
        <div className="card web-form">
          <Segmented
            legend="Do you have an account here?"
            value={way}
            onChange={setWay}
            options={[
              { value: 'new', label: 'I’m new here' },
              { value: 'known', label: 'I have an account' },
            ]}
          />
          {way === 'new' ? (
            <AccountForm
              button="Make an account and join"
              onSend={async (newAccount) => {
                const answer = await call(acceptInvite, {}, { token, newAccount })
                if (answer.kind !== 'ok') return answer
                markSignedIn()
                onJoined(answer.value.space.name)
                return undefined
              }}
            />
          ) : (
            <SignInForm onDone={whoAgain} />
          )}
        </div>
      )}
      {trouble && (
        <Notice tone="trouble" icon="warn" title="You haven’t joined." live>
          {trouble}
        </Notice>
      )}
    </>
  )
}

const Joined = ({ space }: { readonly space: string }) => (
  <>
    <PageHeading title={`You are in ${space}`} />
    <p className="lead">
      You can read it here, reply, thank, and be in its meetings. Your journal is kept in the WhatWorked
      extension; if that is connected already, the space appears there by itself.
    </p>
    <ButtonLink href="/spaces" kind="primary" size="big" fill>
      Open {space}
    </ButtonLink>
    <ConnectSteps />
  </>
)
