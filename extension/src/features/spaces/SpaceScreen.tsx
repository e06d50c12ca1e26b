import { useState } from 'react'
import { readSyncState } from '../../data/connection.ts'
import { type SpaceView, spaceFeed, spaceView, unsentCount } from '../../data/space-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { localDayOf, monthName } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { ServerNotice } from '../../ui/ServerNotice.tsx'
import { useOnline } from '../../ui/use-online.ts'
import { counted } from '../../ui/words.ts'
import { ChooseEntry } from './ChooseEntry.tsx'
import { PostCard } from './PostCard.tsx'
import { presentMembers } from './readers.ts'
import './space-screen.css'

/** A space: why it is there, what its members shared, and who reads it. */
export const SpaceScreen = ({ stream }: { readonly stream: string }) => {
  const found = useLive((db) => spaceView(db, stream), [stream])
  if (found.kind === 'loading') return null
  if (found.kind === 'failed') {
    return (
      <>
        <ScreenHeading title="Space" />
        <Notice tone="trouble" icon="warn" title="This browser can’t open the space just now." live>
          Nothing has been removed. Close other WhatWorked pages and try again.
        </Notice>
      </>
    )
  }
  if (found.value === undefined) return <NotHere />
  return <Space key={stream} view={found.value} />
}

const Space = ({ view }: { readonly view: SpaceView }) => {
  const [isChoosing, setChoosing] = useState(false)
  const name = view.space?.name ?? 'A space'
  const present = presentMembers(view)
  return (
    <>
      <div className="screen-head space-head">
        <div>
          <p className="space-kicker">
            {counted(present.length, 'person', 'people')}
            {sinceWords(view)}
          </p>
          <ScreenHeading title={name} />
        </div>
        <div className="row wrap">
          <span className="faces" aria-hidden="true">
            {present.slice(0, 6).map(({ id, body }) => (
              <Avatar key={id} name={body.name} />
            ))}
            {present.length > 6 && <span className="faint small">and {present.length - 6} more</span>}
          </span>
          <ButtonLink href={`#/space/${view.stream}/members`} size="dense" kind="quiet">
            {view.role === 'owner' || view.role === 'facilitator' ? 'Members and invitations' : 'Members'}
          </ButtonLink>
          {view.role !== 'guest' && (
            <Button size="dense" icon="plus" onClick={() => setChoosing(true)}>
              Share an entry
            </Button>
          )}
        </div>
      </div>
      <div className="columns">
        <div className="feed">
          {view.space?.purpose && (
            <section className="purpose" aria-label="Why we meet">
              <h2>Why we meet</h2>
              <p>{view.space.purpose}</p>
            </section>
          )}
          <ServerState />
          <Feed view={view} onShare={() => setChoosing(true)} />
        </div>
        <aside aria-label="About this space">
          {view.space?.focus && (
            <section className="card">
              <h2 className="card-title">Our focus</h2>
              <p className="side-text">{view.space.focus}</p>
            </section>
          )}
          <WhoReads view={view} />
        </aside>
      </div>
      {isChoosing && <ChooseEntry stream={view.stream} spaceName={name} onClose={() => setChoosing(false)} />}
    </>
  )
}

/** Since when there has been anybody in it. */
const sinceWords = ({ members }: SpaceView): string => {
  const first = Math.min(...members.map(({ body }) => body.joinedAt))
  return Number.isFinite(first)
    ? ` · since ${monthName(localDayOf(new Date(first)), localDayOf(new Date()))}`
    : ''
}

const ServerState = () => {
  const isOnline = useOnline()
  const state = liveValue(
    useLive(
      async (db) => ({ trouble: (await readSyncState(db)).trouble?.kind, unsent: await unsentCount(db) }),
      [],
    ),
  )
  return <ServerNotice isOnline={isOnline} trouble={state?.trouble} unsent={state?.unsent ?? 0} />
}

/** The pages of the feed under each other; a page knows where the one before it ended. */
const Feed = ({ view, onShare }: { readonly view: SpaceView; readonly onShare: () => void }) => {
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

const WhoReads = ({ view }: { readonly view: SpaceView }) => {
  const { agreements } = view.space ?? {}
  const people = presentMembers(view).length
  return (
    <div className="who-reads">
      <Icon name="lock" />
      <p>
        Readable by its {counted(people, 'member')} and by whoever runs the server. Your head sees this only
        as a member, or through whoever runs the server.{' '}
        {agreements?.newcomersSeeEarlier
          ? 'Whoever joins later reads what was shared before.'
          : 'Newcomers read from the day they join.'}
        {agreements?.neverUsedFor && ` We agreed: ${agreements.neverUsedFor}`}
      </p>
    </div>
  )
}

const NotHere = () => (
  <div className="stack not-here">
    <ScreenHeading title="This space isn’t on this computer" />
    <p className="muted">
      You may have left it, been removed, or be connected as somebody else. What was shared there is no longer
      kept here; your own entries are in your journal, and words of yours that weren’t sent are in the tray.
    </p>
    <div className="row wrap">
      <ButtonLink href="#/" kind="primary">
        Open the journal
      </ButtonLink>
      <ButtonLink href="#/tray">Open the tray</ButtonLink>
    </div>
  </div>
)
