import { useRef, useState } from 'react'
import type { SpacePost, SpaceView } from '../../data/space-queries.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { localDayOf, nearDay } from '../../ui/dates.ts'
import { Menu } from '../../ui/Menu.tsx'
import { showToast } from '../../ui/toasts.ts'
import { counted } from '../../ui/words.ts'
import { Comments } from './Comments.tsx'
import { PostBody } from './PostBody.tsx'
import { PostHead } from './PreviewDialog.tsx'
import { nameOf } from './readers.ts'
import { saveTrouble } from './save-trouble.ts'
import { shareEntry, takeBack } from './share-entry.ts'
import { entryOfCopy } from './shareable.ts'
import { removeFromSpace, toggleThanks } from './space-deeds.ts'
import { TryThis } from './TryThis.tsx'
import { thanksWords } from './thanks-words.ts'
import { UnsentMark } from './UnsentMark.tsx'
import './post-card.css'

interface Props {
  readonly post: SpacePost
  readonly view: SpaceView
}

/** A post with thanks and replies under it; its author takes it back, facilitators may remove it. */
export const PostCard = ({ post, view }: Props) => {
  const db = useDb()
  const card = useRef<HTMLElement>(null)
  const [areRepliesOpen, setRepliesOpen] = useState(false)
  const isMine = post.author === view.me
  const canWrite = view.role !== 'guest'
  const canRemove = !isMine && (view.role === 'owner' || view.role === 'facilitator')
  const author = nameOf(view, post.author)
  const day = nearDay(localDayOf(new Date(post.createdAt)), localDayOf(new Date()))
  const when = day === 'Today' || day === 'Yesterday' ? day.toLowerCase() : day
  const others = post.thankedBy.filter((id) => id !== view.me).length
  const iThanked = post.myThanks.length > 0

  const onThank = async () => {
    const result = await toggleThanks(db, view.stream, post, new Date())
    if (result.kind !== 'done') showToast(saveTrouble(result))
  }
  const onTakeBack = async () => {
    const next = nextFocus(card.current)
    const entry = await entryOfCopy(db, post.id)
    const result = await takeBack(db, view.stream, post.id, entry, new Date())
    if (result.kind !== 'taken-back') return showToast(`Still shared. ${saveTrouble(result)}`)
    next?.focus()
    if (entry === undefined) return showToast('Taken back')
    showToast('Taken back', {
      label: 'Share again',
      onAct: () => void shareEntry(db, entry, view.stream, post.body, new Date()),
    })
  }
  const onRemove = async () => {
    const next = nextFocus(card.current)
    const result = await removeFromSpace(db, view.stream, post.id, new Date())
    if (result.kind === 'done') next?.focus()
    showToast(result.kind === 'done' ? 'Removed from the space' : saveTrouble(result))
  }

  return (
    <article ref={card} className="card post" aria-label={`${author}, ${when}`} tabIndex={-1}>
      <div className="post-top">
        <PostHead name={author} post={post.body} when={when} />
        {isMine && (
          <span className="post-mine small">
            <UnsentMark isUnsent={post.isUnsent} since={post.editedAt} sent="Shared by you" />
            <Button size="dense" kind="quiet" onClick={() => void onTakeBack()}>
              Take back
            </Button>
          </span>
        )}
        {canRemove && (
          <Menu
            label={`More about ${author}’s post`}
            icon="more"
            items={[
              {
                label: 'Remove from the space',
                icon: 'bin',
                danger: true,
                onSelect: () => void onRemove(),
              },
            ]}
          />
        )}
      </div>
      <PostBody post={post.body} />
      <div className="post-deeds">
        {isMine || !canWrite ? (
          others + (iThanked ? 1 : 0) > 0 && (
            <span className="post-thanked small">
              {thanksWords({ author, isMine, outcome: post.body.outcome, others, iThanked })}
            </span>
          )
        ) : (
          <Button
            size="dense"
            kind={iThanked || others > 0 ? 'together' : 'quiet'}
            icon="heart"
            aria-pressed={iThanked}
            onClick={() => void onThank()}
          >
            {thanksWords({ author, isMine, outcome: post.body.outcome, others, iThanked })}
          </Button>
        )}
        {!isMine && <TryThis post={post} stream={view.stream} />}
        {(canWrite || post.comments.length > 0) && (
          <Button
            size="dense"
            kind="quiet"
            icon="reply"
            aria-expanded={areRepliesOpen}
            disabled={!canWrite}
            onClick={() => setRepliesOpen(!areRepliesOpen)}
          >
            {post.comments.length === 0
              ? `Reply to ${isMine ? 'your post' : (author.split(' ')[0] ?? author)}`
              : counted(post.comments.length, 'reply', 'replies')}
            {canWrite && post.comments.length > 0 && <span className="unseen">; write one</span>}
          </Button>
        )}
      </div>
      {(areRepliesOpen || post.comments.length > 0) && (
        <Comments
          post={post}
          view={view}
          isWriting={areRepliesOpen && canWrite}
          onDone={() => setRepliesOpen(false)}
        />
      )}
    </article>
  )
}

/** Where focus goes when this post is gone: the next one, the one before, or the heading of the page. */
const nextFocus = (card: HTMLElement | null): HTMLElement | null =>
  [card?.nextElementSibling, card?.previousElementSibling].find(
    (one): one is HTMLElement => one instanceof HTMLElement && one.matches('article'),
  ) ?? document.querySelector<HTMLElement>('h1')
