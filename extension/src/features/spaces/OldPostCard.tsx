import { useEffect, useState } from 'react'
import { type OldPost, oldPosts } from '../../data/old-is-gold/old-posts.ts'
import { isClosed, notShown, passOldEntry } from '../../data/old-is-gold/old-shown.ts'
import type { SpaceView } from '../../data/space-queries.ts'
import { useDb } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { localDayOf, monthName } from '../../ui/dates.ts'
import { showToast } from '../../ui/toasts.ts'
import { nameOf } from './readers.ts'
import './being-tried.css'

/** An older post of the group that fits what it does now: one at a time, and not twice in a week. It is a gift: where it can't be read, there is none. */
export const OldPostCard = ({ view }: { readonly view: SpaceView }) => {
  const db = useDb()
  const [old, setOld] = useState<OldPost>()
  const [round, setRound] = useState(0)
  const { stream } = view
  const focus = `${view.space?.focus ?? ''} ${view.space?.purpose ?? ''}`
  const today = localDayOf(new Date())
  // biome-ignore lint/correctness/useExhaustiveDependencies: a round asks anew
  useEffect(() => {
    let isCurrent = true
    const find = async () => {
      if (await isClosed(db, 'space', today)) return undefined
      return notShown(db, 'space', today, await oldPosts(db, stream, focus, today), ({ id }) => id)
    }
    // What one came for is read first.
    const waiting = requestIdleCallback(
      () =>
        find().then(
          (found) => isCurrent && setOld(found),
          () => isCurrent && setOld(undefined),
        ),
      { timeout: 1000 },
    )
    return () => {
      isCurrent = false
      cancelIdleCallback(waiting)
    }
  }, [db, stream, focus, today, round])
  if (old === undefined) return null
  const pass = () =>
    void passOldEntry(db, old.id, today).then(
      () => setRound((before) => before + 1),
      () => showToast('That couldn’t be saved just now.'),
    )
  const { worked, didnt, tried, why, ifThen, matters } = old.body
  const words = [worked, didnt, tried, why, ifThen?.ifI, matters].find((text) => text?.trim()) ?? ''
  return (
    <section className="card old-post" aria-label="Old is gold">
      <div className="row between">
        <h2 className="card-title">Old is gold</h2>
        <Button kind="quiet" size="square" icon="close" aria-label="Not this week" onClick={pass} />
      </div>
      <p className="small muted">
        {old.reason === 'tried'
          ? `Somebody is trying ${old.technique} now.`
          : `It fits what you work on: ${old.technique}.`}
      </p>
      <p className="words">“{words.length > 220 ? `${words.slice(0, 220)}…` : words}”</p>
      <p className="small muted">
        {nameOf(view, old.author)}, {monthName(localDayOf(new Date(old.createdAt)), today)}
      </p>
      <div className="row wrap">
        <ButtonLink href={`#/space/${stream}/post/${old.id}`} kind="soft" size="dense">
          Read it again
        </ButtonLink>
        <Button kind="quiet" size="dense" onClick={pass}>
          Another
        </Button>
      </div>
    </section>
  )
}
