import { type ReactNode, useState } from 'react'
import { type SpaceView, spaceView } from '../../data/space-queries.ts'
import { useLive } from '../../data/use-live.ts'
import { useServerState } from '../../data/use-server-state.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { ServerNotice } from '../../ui/ServerNotice.tsx'
import { useOnline } from '../../ui/use-online.ts'
import { BeingTried } from './BeingTried.tsx'
import { ChooseEntry } from './ChooseEntry.tsx'
import { Feed } from './Feed.tsx'
import { OldPostCard } from './OldPostCard.tsx'
import { SpaceHead } from './SpaceHead.tsx'
import { SpaceNotHere } from './SpaceNotHere.tsx'
import { WhoReads } from './WhoReads.tsx'
import './space-screen.css'

interface Props extends Slots {
  readonly stream: string
}

/** What other features show in a space; `entrypoints/app/` composes them. */
interface Slots {
  /** Above the feed, over its whole width. */
  readonly above?: ReactNode
  /** What comes next: beside the feed, and before it where there is one column. */
  readonly aside?: ReactNode
  /** What the space works in, with what it is about: after the feed where there is one column. */
  readonly about?: ReactNode
}

/** A space: why it is there, what its members shared, and who reads it. */
export const SpaceScreen = ({ stream, above, aside, about }: Props) => {
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
  if (found.value === undefined) return <SpaceNotHere />
  return <Space key={stream} view={found.value} above={above} aside={aside} about={about} />
}

interface SpaceProps extends Slots {
  readonly view: SpaceView
}

const Space = ({ view, above, aside, about }: SpaceProps) => {
  const [isChoosing, setChoosing] = useState(false)
  const name = view.space?.name ?? 'A space'
  return (
    <>
      <SpaceHead view={view} onShare={() => setChoosing(true)} />
      {above}
      <div className="columns with-next">
        <div>{aside}</div>
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
          {about}
          {view.space?.focus && (
            <section className="card">
              <h2 className="card-title">Our focus</h2>
              <p className="side-text">{view.space.focus}</p>
            </section>
          )}
          <BeingTried view={view} />
          <OldPostCard view={view} />
          <WhoReads view={view} />
        </aside>
      </div>
      {isChoosing && <ChooseEntry stream={view.stream} spaceName={name} onClose={() => setChoosing(false)} />}
    </>
  )
}

const ServerState = () => {
  const isOnline = useOnline()
  const { trouble, unsent } = useServerState()
  return <ServerNotice isOnline={isOnline} trouble={trouble?.kind} unsent={unsent} />
}
