import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { KeptConnection } from '../../data/connection.ts'
import { type SpaceMember, type SpaceView, spaceView } from '../../data/space-queries.ts'
import { useConnection } from '../../data/use-connection.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { leaveSpace } from '../../sync/spaces-api.ts'
import { syncAll } from '../../sync/sync-all.ts'
import { answerTrouble } from '../../ui/answer-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useOnline } from '../../ui/use-online.ts'
import { Invitations } from './Invitations.tsx'
import { MemberRow } from './MemberRow.tsx'
import { presentMembers } from './readers.ts'
import { canInvite } from './roles.ts'
import '../../ui/rows.css'
import './members.css'
import './space-screen.css'

/** Who is in a space and what they may do; invitations; leaving. */
export const MembersScreen = ({ stream }: { readonly stream: string }) => {
  const found = useLive((db) => spaceView(db, stream), [stream])
  const connection = liveValue(useConnection())
  if (found.kind === 'loading') return null
  const view = found.kind === 'ready' ? found.value : undefined
  if (view === undefined) {
    return (
      <div className="stack not-here">
        <ScreenHeading title="This space isn’t on this computer" />
        <p className="muted">You may have left it. Your own entries are in your journal.</p>
      </div>
    )
  }
  return <Members view={view} connection={connection} />
}

interface Props {
  readonly view: SpaceView
  readonly connection: KeptConnection | undefined
}

const Members = ({ view, connection }: Props) => {
  const isOnline = useOnline()
  const name = view.space?.name ?? 'A space'
  const present = presentMembers(view)
  const owners = present.filter(({ body }) => body.role === 'owner').length
  return (
    <>
      <div className="space-crumbs">
        <a href={`#/space/${view.stream}`}>
          <Icon name="chevron-back" />
          {name}
        </a>
      </div>
      <div className="screen-head">
        <ScreenHeading title={`Members of ${name}`}>Members</ScreenHeading>
      </div>
      <div className="space-columns">
        {!isOnline && (
          <Notice icon="offline" title="You’re offline.">
            This is the list as it last was. Inviting and changing roles wait until you’re back.
          </Notice>
        )}
        <section className="card" aria-label="People in this space">
          <ul className="people">
            {present.map((each) => (
              <MemberRow
                key={each.id}
                person={each}
                view={view}
                connection={connection}
                isLastOwner={each.body.role === 'owner' && owners === 1}
              />
            ))}
          </ul>
        </section>
        {canInvite(view.role) && connection && <Invitations view={view} connection={connection} />}
        <Leaving
          view={view}
          connection={connection}
          isLastOwner={view.role === 'owner' && owners === 1}
          people={present}
        />
      </div>
    </>
  )
}

interface LeavingProps extends Props {
  readonly isLastOwner: boolean
  readonly people: readonly SpaceMember[]
}

const Leaving = ({ view, connection, isLastOwner, people }: LeavingProps) => {
  const db = useDb()
  const [isAsking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const leave = async () => {
    if (!connection) return setTrouble('Connect to the server in Settings first.')
    const answer = await leaveSpace(connection, view.stream)
    if (answer.kind !== 'ok') return setTrouble(answerTrouble(answer))
    setAsking(false)
    await syncAll(db, { discover: true })
    showToast(`You left ${view.space?.name ?? 'the space'}`)
    navigate('/')
  }
  return (
    <div className="row wrap">
      <Button kind="danger" icon="leave" onClick={() => setAsking(true)}>
        Leave this space
      </Button>
      {isAsking && (
        <Dialog title={`Leave ${view.space?.name ?? 'this space'}?`} onClose={() => setAsking(false)}>
          {isLastOwner ? (
            <p>
              You are its only owner
              {people.length > 1
                ? '. Make somebody else an owner first.'
                : ' and its only member, so it stays with you.'}
            </p>
          ) : (
            <div className="stack">
              <p>What is shared there leaves this computer. Your own entries stay in your journal.</p>
              <p>What you shared stays with the others unless you take it back first.</p>
            </div>
          )}
          {trouble && (
            <Notice tone="trouble" icon="warn" title="You are still in it." live>
              {trouble}
            </Notice>
          )}
          <div className="dialog-actions">
            <Button kind="quiet" onClick={() => setAsking(false)}>
              Stay
            </Button>
            {!isLastOwner && (
              <Button kind="danger" onClick={() => void leave()}>
                Leave
              </Button>
            )}
          </div>
        </Dialog>
      )}
    </div>
  )
}
