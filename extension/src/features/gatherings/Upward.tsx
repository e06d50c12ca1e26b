import type { RecordId } from '@whatworked/shared/ids'
import type { Post } from '@whatworked/shared/records/post'
import { useState } from 'react'
import { postTitle } from '../../data/activities/gathering-queries.ts'
import type { OwnPost, Programme } from '../../data/activities/programme-queries.ts'
import type { JournalDb } from '../../data/db.ts'
import type { SpaceView } from '../../data/space-queries.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import type { RenderShare } from './library.ts'
import './talks.css'

/** What the sharing feature does for this screen. */
export interface UpwardDeeds {
  readonly entryOf: (db: JournalDb, post: string) => Promise<string | undefined>
  readonly takeBack: (db: JournalDb, view: SpaceView, post: RecordId) => Promise<boolean>
  readonly renderShare: RenderShare
}

/** My own posts in the groups, to share upward as copies and to take back. */
export const Upward = ({
  programme,
  deeds,
}: {
  readonly programme: Programme
  readonly deeds: UpwardDeeds
}) => {
  const db = useDb()
  const [open, setOpen] = useState<{ entryId: string; post: OwnPost }>()
  const { view, mine } = programme
  const share = async (post: OwnPost) => {
    const entryId = await deeds.entryOf(db, post.id)
    if (entryId === undefined)
      showToast('Its entry is in another journal of yours. Share it from there; nothing has changed here.')
    else setOpen({ entryId, post })
  }
  const back = async (copy: RecordId) =>
    showToast(
      (await deeds.takeBack(db, view, copy))
        ? 'Taken back from the programme. Your group still has its copy.'
        : 'That couldn’t be kept just now. Nothing has changed.',
    )
  return (
    <section className="card card-gap" aria-labelledby="upward-heading">
      <h2 id="upward-heading">Share something of yours upward</h2>
      <p className="small muted">
        Your posts in your groups. Each goes as a copy, after you have looked it over; only you can do it, and
        you can take it back.
      </p>
      {mine.length === 0 ? (
        <p>Nothing of yours is in a group of this programme yet.</p>
      ) : (
        <ul className="people gathered">
          {mine.map((post) => (
            <li key={post.id}>
              <span className="grow">
                {postTitle(post.body)} <span className="faint">· {post.group}</span>
              </span>
              {post.copy ? (
                <Button
                  size="dense"
                  kind="quiet"
                  aria-label={`Take back: ${postTitle(post.body)}`}
                  onClick={() => post.copy && void back(post.copy)}
                >
                  Take back
                </Button>
              ) : (
                <Button
                  size="dense"
                  aria-label={`Share upward: ${postTitle(post.body)}`}
                  onClick={() => void share(post)}
                >
                  Share upward
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {open &&
        deeds.renderShare({
          view,
          title: 'Share upward',
          entryId: open.entryId,
          lineage: lineageUp(open.post),
          onShared: () => {
            setOpen(undefined)
            showToast('Shared with the programme')
          },
          onClose: () => setOpen(undefined),
        })}
    </section>
  )
}

/** The copy knows the post of the group, whose id tells nothing to whoever is not in it, and the works behind it. */
const lineageUp = ({ id, body }: OwnPost): Post['lineage'] => [
  { post: id },
  ...body.lineage.filter(({ DOI }) => DOI !== undefined).map(({ DOI }) => ({ DOI })),
]
