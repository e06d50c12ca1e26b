import type { SpaceView } from '../../data/space-queries.ts'
import type { SpacePost } from '../../data/spaces/feed.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import { inWords, nameOf } from './readers.ts'
import { saveTrouble } from './save-trouble.ts'
import type { Done } from './space-deeds.ts'
import { closeVisits, toggleOffer } from './visit-deeds.ts'
import './try-this.css'

interface Props {
  readonly post: SpacePost
  readonly view: SpaceView
}

/** That a post's author would like a visitor, and the offer to be one. */
export const VisitorLine = ({ post, view }: Props) => {
  const db = useDb()
  const { wantsVisitor } = post.body
  if (wantsVisitor === undefined) return null
  const isMine = post.author === view.me
  const author = nameOf(view, post.author).split(' ')[0]
  const hasOffered = post.myOffers.length > 0
  const names = post.offeredBy.map((id) => (id === view.me ? 'You' : nameOf(view, id)))
  const press = async (deed: Promise<Done>, words: string) => {
    const result = await deed
    showToast(result.kind === 'done' ? words : saveTrouble(result))
  }
  return (
    <div className="post-visit">
      {!isMine && view.role !== 'guest' && (
        <Button
          kind="soft"
          size="dense"
          icon="pin"
          aria-pressed={hasOffered}
          onClick={() =>
            void press(
              toggleOffer(db, view.stream, post, new Date()),
              hasOffered ? 'Your offer is taken back' : `${author} sees that you offered`,
            )
          }
        >
          {hasOffered ? 'You offered to visit' : 'Offer to visit'}
        </Button>
      )}
      <p>
        {isMine ? 'You would like a visitor.' : `${author} would like a visitor.`} {wantsVisitor}
        {names.length > 0 && ` ${inWords(names)} offered.`}
      </p>
      {isMine && (
        <Button
          kind="quiet"
          size="dense"
          onClick={() =>
            void press(closeVisits(db, view.stream, post, new Date()), 'Nobody is asked any more')
          }
        >
          I have a visitor
        </Button>
      )}
    </div>
  )
}
