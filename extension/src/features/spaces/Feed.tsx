import { useMemo, useRef } from 'react'
import type { SpaceView } from '../../data/space-queries.ts'
import { spaceFeed } from '../../data/spaces/feed.ts'
import { feedChoices } from '../../data/spaces/feed-choices.ts'
import { type FeedFilter, isFiltered } from '../../data/spaces/feed-filter.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useKeptPlace } from '../../ui/use-kept-place.ts'
import { FeedFilters } from './FeedFilters.tsx'
import { filterOf, NOTHING_CHOSEN } from './feed-choice.ts'
import { PostCard } from './PostCard.tsx'
import { usePostKeys } from './use-post-keys.ts'
import { useVisit } from './use-visit.ts'
import { WinsStrip } from './WinsStrip.tsx'
import './space-screen.css'

interface Props {
  readonly view: SpaceView
  readonly onShare: () => void
}

/** One page is open at first. */
const TOP = { choice: NOTHING_CHOSEN, open: 1 }

/** What was shared, the newest first, narrowed to what one looks for; coming back finds it as it was left. */
export const Feed = ({ view, onShare }: Props) => {
  const { choice, open, setChoice, setOpen } = useKeptPlace(`feed ${view.stream}`, TOP)
  const visit = useVisit(view.stream, view.me)
  const posts = useRef<HTMLDivElement>(null)
  usePostKeys(posts)
  const choices = liveValue(useLive((db) => feedChoices(db, view.stream), [view.stream]))
  const filter = useMemo(() => filterOf(choice, view.me, visit.news), [choice, view.me, visit.news])
  return (
    <>
      {choices?.hasPosts && (
        <>
          <WinsStrip view={view} onAll={() => setChoice({ ...NOTHING_CHOSEN, of: 'win' })} />
          <FeedFilters choice={choice} choices={choices} visit={visit} onChange={setChoice} />
        </>
      )}
      <div ref={posts} className="feed-posts">
        <FeedPage
          key={JSON.stringify(choice)}
          view={view}
          filter={filter}
          news={visit.news}
          left={open}
          onShare={onShare}
          onMore={() => setOpen((pages) => pages + 1)}
          onShowAll={() => setChoice(NOTHING_CHOSEN)}
        />
      </div>
    </>
  )
}

interface PageProps extends Props {
  readonly filter: FeedFilter
  readonly news: ReadonlySet<string>
  /** The key at which the page before ended; the first page has none. */
  readonly before?: string
  /** How many pages are still to be shown, this one included. */
  readonly left: number
  readonly onMore: () => void
  readonly onShowAll: () => void
}

/** One page, and the following ones beneath it: each knows where the one before it ended. */
const FeedPage = (props: PageProps) => {
  const { view, filter, news, before, left, onShare, onMore, onShowAll } = props
  const page = useLive(
    (db) => spaceFeed(db, view.stream, view.me, before, filter),
    [view.stream, view.me, before, filter],
  )
  if (page.kind === 'failed') {
    return (
      <Notice tone="trouble" icon="warn" title="What was shared can’t be read just now." live>
        It is still here. Close other WhatWorked pages and try again.
      </Notice>
    )
  }
  if (page.kind === 'loading') return null
  const { posts, next } = page.value
  if (posts.length === 0 && before === undefined && next === undefined) {
    return isFiltered(filter) ? (
      <NothingFound onShowAll={onShowAll} />
    ) : (
      <NothingShared view={view} onShare={onShare} />
    )
  }
  return (
    <>
      {posts.map((post) => (
        <PostCard key={post.id} post={post} view={view} isNew={news.has(post.id)} />
      ))}
      {next !== undefined && left > 1 && <FeedPage {...props} before={next} left={left - 1} />}
      {next !== undefined && left === 1 && (
        <Button className="feed-more" onClick={onMore}>
          Show earlier
        </Button>
      )}
    </>
  )
}

const NothingFound = ({ onShowAll }: { readonly onShowAll: () => void }) => (
  <section className="card empty-feed" role="status">
    <h2>Nothing here fits that</h2>
    <p className="muted">Nobody has shared such a thing yet, or it was said in other words.</p>
    <Button onClick={onShowAll}>Show all posts</Button>
  </section>
)

const NothingShared = ({ view, onShare }: Props) => {
  const { holdsJournal } = useDb()
  return (
    <section className="card empty-feed">
      <h2>Nothing shared yet</h2>
      <p className="muted">Somebody has to go first. It needn’t be a success.</p>
      {view.role === 'guest' ? (
        <p className="small muted">You read here as a guest. What members share comes up here.</p>
      ) : holdsJournal ? (
        <Button kind="primary" onClick={onShare}>
          Choose an entry to share
        </Button>
      ) : (
        <p className="small muted">Entries are shared from your journal, in the extension.</p>
      )}
    </section>
  )
}
