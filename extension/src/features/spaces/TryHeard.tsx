import { shiftDay } from '@whatworked/shared/contexts/days'
import type { Offer } from '@whatworked/shared/forms/offers'
import type { RecordId, StreamId } from '@whatworked/shared/ids'
import { putAway } from '../../data/put-away.ts'
import { sharedPost, spaceView } from '../../data/space-queries.ts'
import { triesOf } from '../../data/spaces/tries.ts'
import { trialsFrom } from '../../data/trials/trial-queries.ts'
import { startTrial } from '../../data/trials/trial-save.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { localDayOf } from '../../ui/dates.ts'
import { TryButton } from '../../ui/TryButton.tsx'
import { saveTrouble } from './save-trouble.ts'
import { TryThis } from './TryThis.tsx'

/** The question whether something was tried comes so many weeks after it was heard. */
const ASK_AFTER_WEEKS = 4

interface Props {
  readonly stream: StreamId
  /** The talk or stall in which it was heard. */
  readonly offer: Offer
}

/** “I’ll try this” for whoever listens: the same as under the post that the talk or stall comes from, and asked after in four weeks. */
export const TryHeard = ({ stream, offer }: Props) => {
  const checkOn = shiftDay(localDayOf(new Date()), ASK_AFTER_WEEKS * 7)
  const found = liveValue(
    useLive(
      async (db) => {
        const view = await spaceView(db, stream)
        const post = offer.post === undefined ? undefined : await sharedPost(db, stream, offer.post)
        return { view, post: post && { ...post, tries: await triesOf(db, stream, post.id) } }
      },
      [stream, offer.post],
    ),
  )
  if (found?.view === undefined) return null
  if (found.post === undefined) return <TryUnshared stream={stream} offer={offer} checkOn={checkOn} />
  return <TryThis post={found.post} view={found.view} heard={{ title: offer.title, checkOn }} />
}

/** A talk whose post was taken back, or that never had one: there is nothing to tell under, so the trial is one's own alone. */
const TryUnshared = ({ stream, offer, checkOn }: Props & { readonly checkOn: string }) => {
  const db = useDb()
  const { id, title } = offer
  const mine = liveValue(useLive((reading) => trialsFrom(reading, id), [id]))?.[0]
  // a trial is one's own, in one's own journal
  if (!mine && !db.holdsJournal) return null
  const onTry = async () => {
    const now = new Date()
    const from = { kind: 'contribution' as const, id: id as RecordId, space: stream }
    const result = await startTrial(db, { ifI: title, from, checkOn }, now)
    if (result.kind !== 'saved') return { trouble: saveTrouble(result) }
    return { undo: () => void putAway(db, result.id, localDayOf(now), new Date()) }
  }
  return (
    <TryButton
      mine={mine}
      onTry={onTry}
      planned="Planned, in your trials. The question comes in four weeks."
      icon="play"
      label={`I’ll try this: ${title}`}
    >
      I’ll try this
    </TryButton>
  )
}
