import { Token } from '@whatworked/shared/protocol/account'
import {
  answerVoice,
  lookAtVoice,
  VOICE_ANSWER_MAX_LENGTH,
  VOICE_NAME_MAX_LENGTH,
} from '@whatworked/shared/protocol/voices'
import { useCallback, useState } from 'react'
import * as v from 'valibot'
import { PostBody } from '../../src/features/spaces/PostBody.tsx'
import { Button } from '../../src/ui/Button.tsx'
import { contextWords } from '../../src/ui/context-words.ts'
import { localDayOf, shortDay } from '../../src/ui/dates.ts'
import { TextArea, TextField } from '../../src/ui/Field.tsx'
import { Icon } from '../../src/ui/Icon.tsx'
import { IfThenWords } from '../../src/ui/IfThenWords.tsx'
import { Notice } from '../../src/ui/Notice.tsx'
import { type Answer, call } from '../api.ts'
import { Failed, WaitingFor } from '../Failed.tsx'
import { PageHeading } from '../PageHeading.tsx'
import { troubleWords } from '../trouble.ts'
import { useAnswer } from '../use-answer.ts'

type Shown = v.InferOutput<typeof lookAtVoice.response>

/** An outside view: somebody invited reads one post or plan, answers once, and is gone. */
export const VoicePage = ({ token }: { readonly token: string }) => {
  const ask = useCallback(
    (): Promise<Answer<Shown>> =>
      v.is(Token, token)
        ? call(lookAtVoice, {}, { token })
        : Promise.resolve({ kind: 'refused', code: 'link-not-valid', message: '' }),
    [token],
  )
  const [shown, again] = useAnswer(ask)
  const [isDone, setDone] = useState(false)
  if (isDone) return <Thanked />
  if (shown.kind === 'waiting') return <WaitingFor title="You were asked for your view" />
  if (shown.kind === 'refused' && shown.code === 'link-not-valid') return <Ended />
  if (shown.kind !== 'ok')
    return <Failed title="This can’t be opened just now" failure={shown} onAgain={again} />
  return <Asked shown={shown.value} token={token} onDone={() => setDone(true)} onEnded={again} />
}

interface AskedProps {
  readonly shown: Shown
  readonly token: string
  readonly onDone: () => void
  /** Looks again: the link ended while the page was open. */
  readonly onEnded: () => void
}

const Asked = ({ shown, token, onDone, onEnded }: AskedProps) => {
  const { space, askedBy, ask, post, plan, by, expiresAt } = shown
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const send = async () => {
    if (name.trim() === '' || text.trim() === '') return setMissing(true)
    const answer = await call(answerVoice, {}, { token, name: name.trim(), text: text.trim() })
    if (answer.kind === 'ok') return onDone()
    if (answer.kind === 'refused' && answer.code === 'link-not-valid') return onEnded()
    setTrouble(troubleWords(answer))
  }
  return (
    <>
      <p className="kicker">
        {askedBy}, from {space}, asks for
      </p>
      <PageHeading title="Your view from outside" />
      {ask && <p className="purpose-line">{ask}</p>}
      <article className="card" aria-label={plan ? 'The plan' : 'What was shared'}>
        {(by || post?.context) && (
          <p>
            {by && <b>{by}</b>}{' '}
            {post?.context && <span className="muted small">{contextWords(post.context)}</span>}
          </p>
        )}
        {post && <PostBody post={post} />}
        {plan?.map((promised) => (
          <p key={promised.id} className="words">
            <IfThenWords trial={promised} instead={promised.pupilsWill ?? promised.technique ?? ''} />
          </p>
        ))}
      </article>
      <form
        className="card web-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <TextArea
          label="What do you see?"
          hint="A question is as good as an answer. Please name no pupil."
          rows={5}
          maxLength={VOICE_ANSWER_MAX_LENGTH}
          value={text}
          error={missing && text.trim() === '' ? 'A line is plenty.' : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        <TextField
          label="Your name"
          autoComplete="name"
          maxLength={VOICE_NAME_MAX_LENGTH}
          value={name}
          error={missing && name.trim() === '' ? 'So that they know whom to thank.' : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" kind="primary" size="big" fill>
          Send your view
        </Button>
      </form>
      {trouble && (
        <Notice tone="trouble" icon="warn" title="It isn’t sent yet." live>
          {trouble}
        </Notice>
      )}
      <ul className="facts">
        <li>
          <Icon name="eye" />
          <span>You see this and nothing else of {space}. Nobody is told that you opened it.</span>
        </li>
        <li>
          <Icon name="people" />
          <span>
            The members of {space} read your name and your words, and so can whoever runs this server.
          </span>
        </li>
        <li>
          <Icon name="clock" />
          <span>
            The link ends with your answer, or on{' '}
            {shortDay(localDayOf(new Date(expiresAt)), localDayOf(new Date()))}.
          </span>
        </li>
      </ul>
    </>
  )
}

const Thanked = () => (
  <>
    <PageHeading title="Thank you" />
    <p className="lead">
      Your view stands under what you read. This link has ended with it; you can close the page.
    </p>
  </>
)

const Ended = () => (
  <>
    <PageHeading title="This link has ended" />
    <p className="lead">
      It was answered, its time was over, or whoever asked took it back. Thank you for coming. If you still
      have something to say, ask them for a new link.
    </p>
  </>
)
