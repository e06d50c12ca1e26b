import type { Stage } from '@whatworked/shared/forms/form'
import type { Offer } from '@whatworked/shared/forms/offers'
import type { Sheet } from '@whatworked/shared/forms/sheet'
import { useState } from 'react'
import type { Gathering } from '../../data/activities/gathering-queries.ts'
import { saveRecord } from '../../data/save-record.ts'
import type { SharedPost } from '../../data/space-queries.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import type { RenderShare } from './library.ts'
import { OfferForm } from './OfferForm.tsx'
import './talks.css'

interface Props {
  readonly gathering: Gathering
  readonly stage: Stage
  /** The id of the stage in which one signs up. */
  readonly signUp: string
  readonly sheet: Sheet
  readonly offers: readonly Offer[]
  readonly nameOf: (member: string) => string
  readonly canWrite: boolean
  readonly renderShare: RenderShare
}

/** Who has signed up, for everybody to read, and one's own way in: from an entry, looked over before it goes. */
export const Offers = (props: Props) => {
  const { gathering, stage, signUp, sheet, offers, nameOf, canWrite, renderShare } = props
  const { view, activity, contributions, posts } = gathering
  const db = useDb()
  const [isChoosing, setChoosing] = useState(false)
  const [open, setOpen] = useState<{ post: Pick<SharedPost, 'id' | 'body'>; id?: string }>()
  const isTalk = stage.turns !== 'gallery'
  const title = isTalk ? 'Give a talk from an entry' : 'Keep a stall from an entry'
  const takeOff = async (offer: Offer) => {
    const removal = { stream: view.stream, id: offer.id as never, type: 'contribution', body: null }
    const saved = await saveRecord(db, { ...removal, removed: true }, new Date())
    showToast(
      saved.kind === 'saved'
        ? 'Taken off the list'
        : 'That couldn’t be kept just now. It is still on the list.',
    )
  }
  return (
    <section className="card card-gap" aria-labelledby="offers-heading">
      <h2 id="offers-heading">{isTalk ? 'Who gives a talk' : 'Who keeps a stall'}</h2>
      {offers.length === 0 ? (
        <p className="muted">
          Nobody yet. Somebody has to go first. It needn’t be a success: everyday practice, warts and all.
        </p>
      ) : (
        <ul className="people gathered">
          {offers.map((offer) => {
            const post = posts.get(offer.post ?? '')
            return (
              <li key={offer.id}>
                <span className="grow">
                  <b>
                    <bdi>{[nameOf(offer.author), ...offer.helpers].join(', ')}</bdi>
                  </b>{' '}
                  {isTalk && <span className="faint">· {offer.minutes} minutes</span>}
                  <br />
                  {offer.title}
                </span>
                {canWrite && offer.author === view.me && (
                  <>
                    {post && (
                      <Button
                        size="dense"
                        kind="quiet"
                        aria-label={`Change: ${offer.title}`}
                        onClick={() => setOpen({ post, id: offer.id })}
                      >
                        Change
                      </Button>
                    )}
                    <Button
                      size="dense"
                      kind="quiet"
                      aria-label={`Take off the list: ${offer.title}`}
                      onClick={() => void takeOff(offer)}
                    >
                      Take off the list
                    </Button>
                  </>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {canWrite &&
        (db.holdsJournal ? (
          <div>
            <Button kind="primary" icon="plus" onClick={() => setChoosing(true)}>
              {title}
            </Button>
          </div>
        ) : (
          <p className="small muted">{title}: in the extension, where your entries are.</p>
        ))}
      {isChoosing &&
        renderShare({
          view,
          title,
          onShared: (id, body) => {
            setChoosing(false)
            setOpen({ post: { id: id as never, body } })
          },
          onClose: () => setChoosing(false),
        })}
      {open && (
        <OfferForm
          stream={view.stream}
          sheet={sheet}
          about={{ activity: activity.id, stage: signUp }}
          post={open.post}
          before={contributions.find(({ id }) => id === open.id)}
          people={view.members.map(({ body }) => body.name)}
          onDone={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}
