import type { SharedPost, SpaceView } from '../../data/space-queries.ts'
import { Button } from '../../ui/Button.tsx'
import { whenWords } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useOnline } from '../../ui/use-online.ts'
import { readersOf } from './readers.ts'
import './share-panel.css'

interface Props {
  readonly view: SpaceView
  readonly copy: SharedPost
  /** The entry was changed since the copy was made. */
  readonly isOld: boolean
  readonly onUpdate: () => void
  readonly onTakeBack: () => void
}

/** A copy that is out: who reads it, whether it is on its way, whether it still says the same. */
export const CopyState = ({ view, copy, isOld, onUpdate, onTakeBack }: Props) => {
  const isOnline = useOnline()
  const { others } = readersOf(view)
  const isMine = copy.author === view.me
  const people =
    others === 0
      ? 'Shared; nobody else is here yet'
      : `Shared with ${others === 1 ? '1 person' : `${others} people`}`
  return (
    <div className="who-out">
      <Icon name="people" />
      <div className="grow">
        <p>
          <b>{view.space?.name ?? 'A space'}</b>
        </p>
        <p className="small muted" role="status">
          {copy.isUnsent
            ? isOnline
              ? 'On its way.'
              : 'It goes out when you’re back online.'
            : isMine
              ? `${people}, ${whenWords(copy.createdAt, new Date())}.`
              : 'Shared from here under another account, which alone can take it back.'}
        </p>
        {isMine && isOld && (
          <p className="small who-old">
            You changed the entry since. The shared copy still says it the old way.
          </p>
        )}
        <div className="row wrap">
          {isMine && isOld && (
            <Button size="dense" kind="soft" onClick={onUpdate}>
              Update the shared copy
            </Button>
          )}
          {isMine && (
            <Button size="dense" onClick={onTakeBack}>
              Take back
            </Button>
          )}
          <a className="small" href={`#/space/${view.stream}`}>
            See it there
          </a>
        </div>
      </div>
    </div>
  )
}
