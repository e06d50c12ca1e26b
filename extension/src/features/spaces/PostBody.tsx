import type { Post } from '@whatworked/shared/records/post'
import { reasonLabel } from '@whatworked/shared/reflecting/reasons'
import { techniqueKey } from '@whatworked/shared/techniques/technique-key'
import { Fragment } from 'react'
import { Citation } from '../../ui/Citation.tsx'
import { localDayOf, longDay } from '../../ui/dates.ts'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { passageAddress } from '../../ui/passage-address.ts'
import { differenceLabel } from '../../ui/words.ts'
import { TrialMark, TrialParts } from './TrialParts.tsx'
import './post-body.css'

interface Props {
  readonly post: Post
  /** The space it is in, where techniques lead to its map. */
  readonly stream?: string
}

/** What is said to be what it is, besides its words. */
const HAS_MARK: ReadonlySet<string> = new Set(['win', 'trial', 'question'])

/** A shared copy as its readers see it, in the feed and in the preview alike. Parts without words leave no trace. */
export const PostBody = ({ post, stream }: Props) => {
  const techniques = post.techniques.map(({ name }) => name).join(', ')
  const { ifThen } = post
  return (
    <div className="post-body">
      {(post.outcome || techniques || post.happenedOn || HAS_MARK.has(post.of)) && (
        <p className="post-facts">
          {post.of === 'win' && (
            <Pill tone="mark" icon="star">
              A win
            </Pill>
          )}
          {post.of === 'question' && <Pill tone="together">A question</Pill>}
          {post.of === 'trial' && <TrialMark post={post} />}
          {post.outcome && <OutcomeMark outcome={post.outcome} />}
          {techniques && (
            <b>
              {stream === undefined
                ? techniques
                : post.techniques.map((each, at) => (
                    <Fragment key={techniqueKey(each)}>
                      {at > 0 && ', '}
                      <a href={`#/space/${stream}/technique/${encodeURIComponent(techniqueKey(each))}`}>
                        {each.name}
                      </a>
                    </Fragment>
                  ))}
            </b>
          )}
          {post.happenedOn && (
            <span className="muted">{longDay(post.happenedOn, localDayOf(new Date()))}</span>
          )}
        </p>
      )}
      <Words said={post.asks} />
      <Words said={post.tried} before="Tried" />
      <Words said={post.worked} />
      <Words said={post.didnt} before={post.worked || post.tried ? 'But' : undefined} />
      <Words said={post.why} before="Because" isAside />
      {post.reasons && post.reasons.length > 0 && (
        <ul className="post-reasons" aria-label="What seemed to matter">
          {post.reasons.map((reason) => (
            <li key={reason}>
              <Pill>{reasonLabel(reason)}</Pill>
            </li>
          ))}
        </ul>
      )}
      {(post.quote || post.source || post.url) && <Quoted post={post} />}
      <Words said={post.matters} />
      {ifThen && (ifThen.ifI || ifThen.then || ifThen.because) && (
        <p className="words post-if">
          {ifThen.ifI && (
            <>
              <b>If I</b> {ifThen.ifI}{' '}
            </>
          )}
          {ifThen.then && (
            <>
              <b>then</b> {ifThen.then}{' '}
            </>
          )}
          {ifThen.because && (
            <>
              <b>because</b> {ifThen.because}
            </>
          )}
        </p>
      )}
      {post.of === 'trial' && <TrialParts post={post} />}
      <Words said={post.next} before="Next" isAside />
      {post.difference && (
        <p className="muted">
          <b>Difference for pupils:</b> {differenceLabel(post.difference)}
        </p>
      )}
    </div>
  )
}

interface WordsProps {
  readonly said: string | undefined
  readonly before?: string | undefined
  readonly isAside?: boolean
}

const Words = ({ said, before, isAside }: WordsProps) =>
  said?.trim() ? (
    <p className={isAside ? 'post-aside' : 'words'}>
      {before && <b className="post-lead">{before}</b>} {said}
    </p>
  ) : null

const Quoted = ({ post }: { readonly post: Post }) => {
  const page = post.url ?? post.source?.URL
  return (
    <figure className="post-quote">
      {post.quote && <blockquote className="quote">{post.quote.exact}</blockquote>}
      <figcaption className="citation">
        {post.source && <Citation work={post.source} />}{' '}
        {page && (
          <a href={passageAddress(page, post.quote)} target="_blank" rel="noreferrer">
            {post.quote ? 'Open at the passage' : 'Open the page'} on {hostOf(page)}
          </a>
        )}
      </figcaption>
    </figure>
  )
}

/** The host in ASCII, so that look-alike letters can't pass for another site. */
const hostOf = (address: string): string => {
  try {
    return new URL(address).host.replace(/^www\./u, '')
  } catch {
    return 'its page'
  }
}
