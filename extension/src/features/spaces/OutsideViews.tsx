import { useState } from 'react'
import { spaceView } from '../../data/space-queries.ts'
import { commentsOn } from '../../data/spaces/feed.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { OneComment } from './Comments.tsx'
import { OutsideViewDialog } from './OutsideViewDialog.tsx'
import './comments.css'

interface Props {
  readonly stream: string
  /** A plan that was told to the group. */
  readonly plan: string
  /** Asking is for its author. */
  readonly mayAsk: boolean
}

/** The outside views on a plan, and the way to ask for one. */
export const OutsideViews = ({ stream, plan, mayAsk }: Props) => {
  const [isAsking, setAsking] = useState(false)
  const found = liveValue(
    useLive(
      async (db) => {
        const view = await spaceView(db, stream)
        return view && { view, comments: await commentsOn(db, view.stream, plan) }
      },
      [stream, plan],
    ),
  )
  if (found === undefined) return null
  const { view, comments } = found
  const canAsk = mayAsk && view.role !== 'guest'
  return (
    <div className="stack" tabIndex={-1}>
      {comments.length > 0 && (
        <div className="comments">
          <ul aria-label="Outside views">
            {comments.map((each) => (
              <li key={each.id}>
                <OneComment comment={each} view={view} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {canAsk && (
        <div>
          <Button size="dense" kind="quiet" icon="link" onClick={() => setAsking(true)}>
            Ask for an outside view
          </Button>
        </div>
      )}
      {isAsking && (
        <OutsideViewDialog stream={stream} record={plan} of="plan" onClose={() => setAsking(false)} />
      )}
    </div>
  )
}
