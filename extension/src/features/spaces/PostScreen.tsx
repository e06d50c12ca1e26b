import { spaceView } from '../../data/space-queries.ts'
import { spacePost } from '../../data/spaces/feed.ts'
import { useLive } from '../../data/use-live.ts'
import { CantRead } from '../../ui/CantRead.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { PostCard } from './PostCard.tsx'
import { nameOf } from './readers.ts'
import { SpaceNotHere } from './SpaceNotHere.tsx'
import './members.css'

interface Props {
  readonly stream: string
  readonly post: string
}

/** `/space/:stream/post/:post`: one post by itself, where a link from elsewhere leads. */
export const PostScreen = ({ stream, post: id }: Props) => {
  const found = useLive(
    async (db) => {
      const view = await spaceView(db, stream)
      return view && { view, post: await spacePost(db, view.stream, view.me, id) }
    },
    [stream, id],
  )
  const title =
    found.kind === 'ready' && found.value?.post
      ? found.value.post.body.byline === 'none'
        ? 'Shared without a name'
        : `What ${nameOf(found.value.view, found.value.post.author)} shared`
      : 'A post'
  if (found.kind === 'failed') return <CantRead title="A post" />
  if (found.kind === 'loading') return null
  if (found.value === undefined) return <SpaceNotHere />
  const { view, post } = found.value
  return (
    <>
      <p className="space-crumbs">
        <a href={`#/space/${stream}`}>
          <Icon name="chevron-back" />
          {view.space?.name ?? 'The space'}
        </a>
      </p>
      <div className="space-columns">
        <ScreenHeading title={title} />
        {post ? (
          <PostCard post={post} view={view} />
        ) : (
          <p className="muted">It isn’t here any more: its author took it back, or it was removed.</p>
        )}
      </div>
    </>
  )
}
