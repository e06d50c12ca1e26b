import type { StreamId } from '@whatworked/shared/ids'
import { navigate } from 'wouter/use-hash-location'
import { putAway } from '../../data/put-away.ts'
import type { SpacePost } from '../../data/space-queries.ts'
import { saysSomething, valuesFromPost } from '../../data/trials/trial-prefill.ts'
import { trialsFrom } from '../../data/trials/trial-queries.ts'
import { startTrial } from '../../data/trials/trial-save.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { showToast } from '../../ui/toasts.ts'
import { saveTrouble } from './save-trouble.ts'

interface Props {
  readonly post: SpacePost
  readonly stream: StreamId
}

/** Starts a trial of one's own from a colleague's post, in one's own journal; nobody is told. */
export const TryThis = ({ post, stream }: Props) => {
  const db = useDb()
  const mine = liveValue(useLive((reading) => trialsFrom(reading, post.id), [post.id]))?.[0]
  if (mine) {
    return (
      <ButtonLink href={`#/entry/${mine.id}`} size="dense" kind="soft" icon="trial">
        In your trials
      </ButtonLink>
    )
  }
  const onTry = async () => {
    const values = valuesFromPost(post.body, post.id, stream)
    // Nothing to begin with: the form asks what it is to be.
    if (!saysSomething(values)) return navigate(`/trials/new/post/${post.id}/${stream}`)
    const now = new Date()
    const result = await startTrial(db, values, now)
    if (result.kind !== 'saved') return showToast(saveTrouble(result))
    showToast('Planned, in your trials', {
      label: 'Undo',
      onAct: () => void putAway(db, result.id, localDayOf(now), new Date()),
    })
  }
  return (
    <Button size="dense" kind="quiet" icon="trial" onClick={() => void onTry()}>
      I’ll try this
    </Button>
  )
}
