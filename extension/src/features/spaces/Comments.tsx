import type { RecordId } from '@whatworked/shared/ids'
import { useRef, useState } from 'react'
import type { SpaceView } from '../../data/space-queries.ts'
import type { SpaceComment, SpacePost } from '../../data/spaces/feed.ts'
import { useDb } from '../../data/use-live.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { whenWords } from '../../ui/dates.ts'
import { showToast } from '../../ui/toasts.ts'
import { CommentForm } from './CommentForm.tsx'
import { nameOf } from './readers.ts'
import { saveTrouble } from './save-trouble.ts'
import { editComment, removeFromSpace, writeComment } from './space-deeds.ts'
import { UnsentMark } from './UnsentMark.tsx'
import './comments.css'

interface Props {
  readonly post: SpacePost
  readonly view: SpaceView
  readonly isWriting: boolean
  readonly onDone: () => void
}

/** The replies under a post, the earliest first, and the place to write one. */
export const Comments = ({ post, view, isWriting, onDone }: Props) => {
  const db = useDb()
  return (
    <div className="comments">
      {post.comments.length > 0 && (
        <ul>
          {post.comments.map((each) => (
            <li key={each.id}>
              <OneComment comment={each} view={view} />
            </li>
          ))}
        </ul>
      )}
      {isWriting && (
        <CommentForm
          colleagues={view.members.map(({ body }) => body.name)}
          label={post.author === view.me ? 'Your reply' : `Your reply to ${nameOf(view, post.author)}`}
          onSave={async (text) => {
            const result = await writeComment(db, view.stream, post.id, text, new Date())
            if (result.kind !== 'done') return saveTrouble(result)
            onDone()
            return undefined
          }}
          onCancel={onDone}
        />
      )}
    </div>
  )
}

interface OneProps {
  readonly comment: SpaceComment
  readonly view: SpaceView
}

/** One reply, or an outside view, with what its author and guides may do. */
export const OneComment = ({ comment, view }: OneProps) => {
  const db = useDb()
  const place = useRef<HTMLDivElement>(null)
  const [isEditing, setEditing] = useState(false)
  const { voice } = comment.body
  const isMine = voice === undefined && comment.author === view.me
  const canRemove = isMine || view.role === 'owner' || view.role === 'facilitator'
  const author = voice ?? nameOf(view, comment.author)

  const onRemove = async () => {
    const around = place.current?.closest<HTMLElement>('[tabindex="-1"]')
    const result = await removeFromSpace(db, view.stream, comment.id, new Date())
    if (result.kind !== 'done') return showToast(saveTrouble(result))
    around?.focus()
    if (!isMine) return showToast('Reply removed')
    showToast('Reply removed', {
      label: 'Write it again',
      onAct: () =>
        void writeComment(db, view.stream, comment.body.on as RecordId, comment.body.text, new Date()),
    })
  }

  if (isEditing) {
    return (
      <CommentForm
        label="Your reply"
        start={comment.body.text}
        colleagues={view.members.map(({ body }) => body.name)}
        onSave={async (text) => {
          const result = await editComment(db, view.stream, comment, text, new Date())
          if (result.kind !== 'done') return saveTrouble(result)
          setEditing(false)
          return undefined
        }}
        onCancel={() => setEditing(false)}
      />
    )
  }
  return (
    <div ref={place} className="comment">
      <Avatar name={author} />
      <div className="grow">
        <p className="comment-head">
          <b>
            {isMine ? 'You' : <bdi>{voice === undefined ? author : `An outside view from ${voice}`}</bdi>}
          </b>{' '}
          <span className="faint small">{whenWords(comment.createdAt, new Date())}</span>{' '}
          {isMine && <UnsentMark isUnsent={comment.isUnsent} since={comment.editedAt} />}
        </p>
        <p className="comment-words">{comment.body.text}</p>
      </div>
      {(isMine || canRemove) && (
        <span className="comment-deeds">
          {isMine && view.role !== 'guest' && (
            <Button
              kind="quiet"
              size="square"
              icon="write"
              aria-label="Edit your reply"
              onClick={() => setEditing(true)}
            />
          )}
          <Button
            kind="quiet"
            size="square"
            icon="bin"
            aria-label={isMine ? 'Remove your reply' : `Remove ${author}’s reply`}
            onClick={() => void onRemove()}
          />
        </span>
      )}
    </div>
  )
}
