import { type SpaceView, sharedPost } from '../../data/space-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import type { Shareable } from './project-entry.ts'
import { nameOf } from './readers.ts'

interface Props {
  readonly entry: Shareable
  readonly view: SpaceView
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** The offer to tell a colleague what came of their idea: only for a decided trial that goes where the idea was read. */
export const ReportBack = ({ entry, view, isOn, onChange }: Props) => {
  const from = entry.kind === 'trial' && entry.body.state === 'decided' ? entry.body.from : undefined
  const id = from?.kind === 'post' && from.space === view.stream ? from.id : undefined
  const post = liveValue(
    useLive(
      async (db) => (id === undefined ? undefined : await sharedPost(db, view.stream, id)),
      [view.stream, id],
    ),
  )
  if (post === undefined) return null
  return (
    <section aria-label="Report back">
      <h3>Report back</h3>
      <label className="tick">
        <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
        Say under {nameOf(view, post.author)}’s post what came of it
      </label>
      <p className="small muted">It is the best thanks there is: your name, the verdict, and this post.</p>
    </section>
  )
}
