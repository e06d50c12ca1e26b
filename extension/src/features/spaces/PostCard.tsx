import { useRef, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { SpaceView } from '../../data/space-queries.ts'
import type { SpacePost } from '../../data/spaces/feed.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { localDayOf, nearDay } from '../../ui/dates.ts'
import { Menu } from '../../ui/Menu.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { showToast } from '../../ui/toasts.ts'
import { Comments } from './Comments.tsx'
import { OutsideViewDialog } from './OutsideViewDialog.tsx'
import { PostBody } from './PostBody.tsx'
import { PostDeeds } from './PostDeeds.tsx'
import { PostHead } from './PreviewDialog.tsx'
import { postAuthor } from './readers.ts'
import { saveTrouble } from './save-trouble.ts'
import { shareEntry, takeBack } from './share-entry.ts'
import { entryOfCopy } from './shareable.ts'
import { removeFromSpace } from './space-deeds.ts'
import { WhatCameOfIt } from './TriedBy.tsx'
import { UnsentMark } from './UnsentMark.tsx'
import { VisitorLine } from './VisitorLine.tsx'
import './post-card.css'

interface Props {
  readonly post: SpacePost
  readonly view: SpaceView
  /** It is new, or was answered, since the last visit. */
  readonly isNew?: boolean
}

/** A post with thanks and replies under it; its author takes it back, facilitators may remove it. */
export const PostCard = ({ post, view, isNew = false }: Props) => {
  const db = useDb()
  const card = useRef<HTMLElement>(null)
  const [isAsking, setAsking] = useState(false)
  const [areRepliesOpen, setRepliesOpen] = useState(false)
  const isMine = post.author === view.me
  const canWrite = view.role !== 'guest'
  const canRemove = !isMine && (view.role === 'owner' || view.role === 'facilitator')
  const canAsk = canWrite && (isMine || canRemove) && !post.isUnsent
  const author = postAuthor(view, post)
  const day = nearDay(localDayOf(new Date(post.createdAt)), localDayOf(new Date()))
  const when = day === 'Today' || day === 'Yesterday' ? day.toLowerCase() : day
  const onTakeBack = async () => {
    const next = nextFocus(card.current)
    const entry = await entryOfCopy(db, post.id)
    const result = await takeBack(db, view, post.id, entry, new Date())
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
        {isNew && <Pill tone="together">New</Pill>}
        <Menu
          label={isMine ? 'More about your post' : `More about ${author}’s post`}
          icon="more"
          items={[
            {
              label: isMine ? 'Where this idea has been' : 'Where this idea came from',
              icon: 'history',
              onSelect: () => navigate(`/thread/${post.id}/${view.stream}`),
            },
            ...(canAsk
              ? [
                  {
                    label: 'Ask for an outside view',
                    icon: 'link' as const,
                    onSelect: () => setAsking(true),
                  },
                ]
              : []),
            ...(canRemove
              ? [
                  {
                    label: 'Remove from the space',
                    icon: 'bin' as const,
                    danger: true,
                    onSelect: () => void onRemove(),
                  },
                ]
              : []),
          ]}
        />
      </div>
      <PostBody post={post.body} stream={view.stream} />
      <VisitorLine post={post} view={view} />
      <PostDeeds
        post={post}
        view={view}
        author={author}
        areRepliesOpen={areRepliesOpen}
        onReplies={() => setRepliesOpen(!areRepliesOpen)}
      />
      <WhatCameOfIt post={post} view={view} />
      {(areRepliesOpen || post.comments.length > 0) && (
        <Comments
          post={post}
          view={view}
          isWriting={areRepliesOpen && canWrite}
          onDone={() => setRepliesOpen(false)}
        />
      )}
      {isAsking && (
        <OutsideViewDialog stream={view.stream} record={post.id} onClose={() => setAsking(false)} />
      )}
    </article>
  )
}

/** Where focus goes when this post is gone: the next one, the one before, or the heading of the page. */
const nextFocus = (card: HTMLElement | null): HTMLElement | null =>
  [card?.nextElementSibling, card?.previousElementSibling].find(
    (one): one is HTMLElement => one instanceof HTMLElement && one.matches('article'),
  ) ?? document.querySelector<HTMLElement>('h1')
