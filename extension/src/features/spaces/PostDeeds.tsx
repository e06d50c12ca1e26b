import { useState } from 'react'
import type { SpaceView } from '../../data/space-queries.ts'
import type { SpacePost } from '../../data/spaces/feed.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import { counted } from '../../ui/words.ts'
import { CommentForm } from './CommentForm.tsx'
import { nameOf } from './readers.ts'
import { saveTrouble } from './save-trouble.ts'
import { sayThanks, toggleThanks } from './space-deeds.ts'
import { BeingTriedBy } from './TriedBy.tsx'
import { TryThis } from './TryThis.tsx'
import { thanksWords } from './thanks-words.ts'

interface Props {
  readonly post: SpacePost
  readonly view: SpaceView
  readonly author: string
  readonly areRepliesOpen: boolean
  readonly onReplies: () => void
}

/** What one can do with a post: thank for it, try it, reply. */
export const PostDeeds = ({ post, view, author, areRepliesOpen, onReplies }: Props) => {
  const db = useDb()
  const [isSaying, setSaying] = useState(false)
  const isMine = post.author === view.me
  const canWrite = view.role !== 'guest'
  const others = post.thankedBy.filter((id) => id !== view.me).length
  const iThanked = post.myThanks.length > 0
  const words = thanksWords({ author, isMine, outcome: post.body.outcome, others, iThanked })
  const first = author === 'A colleague' ? 'your colleague' : (author.split(' ')[0] ?? author)
  const iSaid = post.thanks.some((one) => one.author === view.me && one.text)

  const onThank = async () => {
    const result = await toggleThanks(db, view.stream, post, new Date())
    if (result.kind !== 'done') showToast(saveTrouble(result))
  }
  return (
    <>
      <div className="post-deeds">
        {isMine || !canWrite ? (
          others + (iThanked ? 1 : 0) > 0 && <span className="post-thanked small">{words}</span>
        ) : (
          <Button
            size="dense"
            kind={iThanked || others > 0 ? 'together' : 'quiet'}
            icon="heart"
            aria-pressed={iThanked}
            onClick={() => void onThank()}
          >
            {words}
          </Button>
        )}
        {iThanked && !iSaid && !isSaying && (
          <Button size="dense" kind="quiet" onClick={() => setSaying(true)}>
            Add a word
          </Button>
        )}
        {!isMine && post.body.of !== 'question' && <TryThis post={post} view={view} />}
        {(canWrite || post.comments.length > 0) && (
          <Button
            size="dense"
            kind="quiet"
            icon="reply"
            aria-expanded={areRepliesOpen}
            disabled={!canWrite}
            onClick={onReplies}
          >
            {post.comments.length === 0
              ? `Reply to ${isMine ? 'your post' : first}`
              : counted(post.comments.length, 'reply', 'replies')}
            {canWrite && post.comments.length > 0 && <span className="unseen">; write one</span>}
          </Button>
        )}
        <BeingTriedBy post={post} view={view} />
      </div>
      {isSaying && (
        <CommentForm
          label={`A word with your thanks to ${first}`}
          button="Say it"
          colleagues={view.members.map(({ body }) => body.name)}
          onSave={async (text) => {
            const result = await sayThanks(db, view.stream, post, text, new Date())
            if (result.kind !== 'done') return saveTrouble(result)
            setSaying(false)
            return undefined
          }}
          onCancel={() => setSaying(false)}
        />
      )}
      <ThanksSaid post={post} view={view} />
    </>
  )
}

const ThanksSaid = ({ post, view }: Pick<Props, 'post' | 'view'>) => {
  const said = post.thanks.filter(({ text }) => text?.trim())
  return said.length === 0 ? null : (
    <ul className="post-beneath" aria-label="Thanks">
      {said.map((one) => (
        <li key={one.author + one.createdAt}>
          <span>
            <b>{one.author === view.me ? 'You' : nameOf(view, one.author)}, with thanks:</b> {one.text}
          </span>
        </li>
      ))}
    </ul>
  )
}
