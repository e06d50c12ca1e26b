import { useEffect, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { putAway } from '../../data/put-away.ts'
import type { SpaceView } from '../../data/space-queries.ts'
import type { SpacePost } from '../../data/spaces/feed.ts'
import { saysSomething, valuesFromPost } from '../../data/trials/trial-prefill.ts'
import { trialsFrom } from '../../data/trials/trial-queries.ts'
import { startTrial } from '../../data/trials/trial-save.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { Switch } from '../../ui/Switch.tsx'
import { showToast } from '../../ui/toasts.ts'
import { saveTrouble } from './save-trouble.ts'
import { keepTelling, keptTelling, stopTelling, tellTry } from './tell-try.ts'
import './try-this.css'

interface Props {
  readonly post: Pick<SpacePost, 'id' | 'body' | 'tries'>
  readonly view: SpaceView
  /** Where it was heard, and the day on which to ask whether it was tried. */
  readonly heard?: { readonly title: string; readonly checkOn: string }
}

/**
 * Starts a trial of one's own from a colleague's post, in one's own journal. Nobody is told unless one says so, in that
 * moment or later; the answer is remembered for the next time.
 */
export const TryThis = ({ post, view, heard }: Props) => {
  const db = useDb()
  const { stream } = view
  const [isAsked, setAsked] = useState(false)
  const mine = liveValue(useLive((reading) => trialsFrom(reading, post.id), [post.id]))?.[0]
  const told = post.tries.find(({ author }) => author === view.me)
  const canTell = view.role !== 'guest'
  // What was just switched, until the space's own records say it too.
  const [switched, setSwitched] = useState<boolean>()
  const isTold = told !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known has changed
  useEffect(() => setSwitched(undefined), [isTold])

  const tell = async (isOn: boolean) => {
    keepTelling(isOn)
    setSwitched(isOn)
    const result = isOn
      ? await tellTry(db, stream, post.id, new Date())
      : await stopTelling(db, stream, post.tries, view.me, new Date())
    if (result.kind === 'done') return
    setSwitched(undefined)
    showToast(saveTrouble(result))
  }
  const onTry = async () => {
    const copied = { ...valuesFromPost(post.body, post.id, stream), ...(heard && { checkOn: heard.checkOn }) }
    const values = heard && !saysSomething(copied) ? { ...copied, ifI: heard.title } : copied
    // Nothing to begin with: the form asks what it is to be.
    if (!saysSomething(values)) return navigate(`/trials/new/post/${post.id}/${stream}`)
    const now = new Date()
    const result = await startTrial(db, values, now)
    if (result.kind !== 'saved') return showToast(saveTrouble(result))
    setAsked(true)
    if (canTell && keptTelling()) await tell(true)
    showToast(
      heard ? 'Planned, in your trials. The question comes in four weeks.' : 'Planned, in your trials',
      {
        label: 'Undo',
        onAct: () => {
          void putAway(db, result.id, localDayOf(now), new Date())
          void stopTelling(db, stream, post.tries, view.me, new Date())
        },
      },
    )
  }

  // a trial is one's own, in one's own journal
  if (!db.holdsJournal) return null
  if (mine === undefined) {
    return (
      <Button
        size="dense"
        icon="play"
        aria-label={heard && `I’ll try this: ${heard.title}`}
        onClick={() => void onTry()}
      >
        I’ll try this
      </Button>
    )
  }
  const isDecided = mine.body.state === 'decided'
  return (
    <>
      <ButtonLink href={`#/entry/${mine.id}`} size="dense" kind="soft" icon="trial">
        In your trials
      </ButtonLink>
      {isDecided && canTell && told?.body.state !== 'decided' && (
        <ButtonLink href={`#/entry/${mine.id}/share`} size="dense" kind="together">
          Tell what came of it
        </ButtonLink>
      )}
      {canTell && !isDecided && (isAsked || told !== undefined || keptTelling()) && (
        <span className="try-tell">
          <Switch
            label="Say here that I’m trying it"
            checked={switched ?? isTold}
            onChange={(isOn) => void tell(isOn)}
          />
        </span>
      )}
      {canTell && !isDecided && !isAsked && told === undefined && !keptTelling() && (
        <Button size="dense" kind="quiet" onClick={() => setAsked(true)}>
          Tell the others?
        </Button>
      )}
    </>
  )
}
