import { useState } from 'react'
import { type SpaceView, spaceFeed } from '../../data/space-queries.ts'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PostCard } from './PostCard.tsx'
import './space-screen.css'

/** What was shared, the newest first: pages under each other, each of which knows where the one before it ended. */
export const Feed = ({ view, onShare }: { readonly view: SpaceView; readonly onShare: () => void }) => {
  const [pages, setPages] = useState(1)
  return <FeedPage view={view} left={pages} onShare={onShare} onMore={() => setPages(pages + 1)} />
}

interface PageProps {
  readonly view: SpaceView
  /** The key at which the page before ended; the first page has none. */
  readonly before?: string
  /** How many pages are still to be shown, this one included. */
  readonly left: number
  readonly onShare: () => void
  readonly onMore: () => void
}

const FeedPage = ({ view, before, left, onShare, onMore }: PageProps) => {
  const page = useLive((db) => spaceFeed(db, view.stream, view.me, before), [view.stream, view.me, before])
  if (page.kind === 'failed') {
    return (
      <Notice tone="trouble" icon="warn" title="What was shared can’t be read just now." live>
        It is still here. Close other WhatWorked pages and try again.
      </Notice>
    )
  }
  if (page.kind === 'loading') return null
  const { posts, next } = page.value
  if (posts.length === 0 && before === undefined && next === undefined)
    return <NothingShared view={view} onShare={onShare} />
  return (
    <>
      {posts.map((post) => (
        <PostCard key={post.id} post={post} view={view} />
      ))}
      {next !== undefined && left > 1 && (
        <FeedPage view={view} before={next} left={left - 1} onShare={onShare} onMore={onMore} />
      )}
      {next !== undefined && left === 1 && (
        <Button className="feed-more" onClick={onMore}>
          Show earlier
        </Button>
      )}
    </>
  )
}

const NothingShared = ({ view, onShare }: { readonly view: SpaceView; readonly onShare: () => void }) => (
  <section className="card empty-feed">
    <h2>Nothing shared yet</h2>
    <p className="muted">Somebody has to go first. It needn’t be a success.</p>
    {view.role === 'guest' ? (
      <p className="small muted">You read here as a guest. What members share comes up here.</p>
    ) : (
      <Button kind="primary" onClick={onShare}>
        Choose an entry to share
      </Button>
    )}
  </section>
)
