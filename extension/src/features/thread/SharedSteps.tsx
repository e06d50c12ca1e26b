import type { SpaceView } from '../../data/space-queries.ts'
import type { SpacePost } from '../../data/spaces/feed.ts'
import type { SharedStep } from '../../data/thread/shared-step.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { contextWords } from '../../ui/context-words.ts'
import { localDayOf, shortDay } from '../../ui/dates.ts'
import { IfThenWords } from '../../ui/IfThenWords.tsx'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { VerdictStamp } from '../../ui/VerdictStamp.tsx'

import { Step } from './Step.tsx'
import { memberName, wordsOf } from './thread-words.ts'

interface Props {
  readonly steps: readonly SharedStep[]
  /** They came before: colleagues' posts, as they were shared. */
  readonly isAbove?: boolean
}

/** Posts on the way of an idea, each with what colleagues made of it. */
export const SharedSteps = ({ steps, isAbove = false }: Props) =>
  steps.map(({ post, view, cameOfIt }) => {
    const next = new Set(steps.map((one) => one.post.id))
    const isMine = post.author === view.me
    const others = cameOfIt.filter(({ id }) => !next.has(id))
    return (
      <Step
        key={post.id}
        title={isMine ? 'What you shared' : `What ${memberName(view, post.author)} shared`}
        from={localDayOf(new Date(post.createdAt))}
        readBy={[view.space?.name ?? 'A space']}
      >
        {isAbove && post.body.quote && (
          <figure className="thread-quote">
            <blockquote className="quote words">{post.body.quote.exact}</blockquote>
            {post.body.source && (
              <figcaption className="citation">
                <Citation work={post.body.source} />
              </figcaption>
            )}
          </figure>
        )}
        <div className="thread-shared">
          <PostWords post={post} view={view} />
        </div>
        <Colleagues post={post} view={view} cameOfIt={others} />
        {isMine && post.tries.length === 0 && others.length === 0 && (
          <p className="small muted">Nobody has said yet that they try it. That takes a while.</p>
        )}
      </Step>
    )
  })

const PostWords = ({ post, view }: { readonly post: SpacePost; readonly view: SpaceView }) => (
  <p className="words">
    <a href={`#/space/${view.stream}/post/${post.id}`}>
      {post.body.ifThen ? (
        <IfThenWords trial={post.body.ifThen} instead={wordsOf(post.body)} />
      ) : (
        wordsOf(post.body)
      )}
    </a>
  </p>
)

interface ColleaguesProps {
  readonly post: SpacePost
  readonly view: SpaceView
  readonly cameOfIt: readonly SpacePost[]
}

/** What colleagues made of it: those who told what came of it, then those who said that they try it. */
const Colleagues = ({ post, view, cameOfIt }: ColleaguesProps) => {
  const told = new Set(cameOfIt.map(({ id }) => id as string))
  const others = post.tries.filter(({ body }) => body.outcome === undefined || !told.has(body.outcome))
  if (cameOfIt.length + others.length === 0) return null
  return (
    <ul className="thread-colleagues" aria-label="What colleagues made of it">
      {cameOfIt.map((one) => (
        <li key={one.id}>
          <Who
            view={view}
            author={one.author}
            about={one.body.context && contextWords(one.body.context)}
            at={one.createdAt}
          />
          <PostWords post={one} view={view} />
          {one.body.verdict && <VerdictStamp verdict={one.body.verdict.kind} />}
          {one.body.outcome && <OutcomeMark outcome={one.body.outcome} />}
          {(one.body.verdict?.why ?? one.body.happened) && (
            <p className="small muted">{one.body.verdict?.why ?? one.body.happened}</p>
          )}
          {one.author !== view.me && (
            <p className="on-screen">
              <ButtonLink href={`#/thread/${one.id}/${view.stream}`} size="dense" kind="quiet">
                Follow it on
              </ButtonLink>
            </p>
          )}
        </li>
      ))}
      {others.map((one) => (
        <li key={one.id}>
          <Who view={view} author={one.author} about={undefined} at={one.createdAt} />
          {one.body.state === 'decided' && one.body.verdict ? (
            <VerdictStamp verdict={one.body.verdict} />
          ) : (
            <OutcomeMark outcome="trial" label="Trying it now" />
          )}
          {one.body.said && <p className="words">{one.body.said}</p>}
        </li>
      ))}
    </ul>
  )
}

interface WhoProps {
  readonly view: SpaceView
  readonly author: string
  readonly about: string | undefined
  readonly at: number
}

const Who = ({ view, author, about, at }: WhoProps) => {
  const name = memberName(view, author)
  const today = localDayOf(new Date())
  return (
    <p className="thread-who">
      <Avatar name={name} />
      <span>
        <b>{author === view.me ? 'Your trial' : `${name}’s trial`}</b>{' '}
        <span className="small muted">
          {[about, `from ${shortDay(localDayOf(new Date(at)), today)}`].filter(Boolean).join(', ')}
        </span>
      </span>
    </p>
  )
}
