import { useState } from 'react'
import type { SpaceView } from '../../data/space-queries.ts'
import { winsOfFortnight } from '../../data/spaces/wins.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { counted } from '../../ui/words.ts'
import { ChooseEntry } from './ChooseEntry.tsx'
import './wins-strip.css'

interface Props {
  readonly view: SpaceView
  /** Shows all wins. */
  readonly onAll: () => void
}

/** The small wins of the last fortnight, without names: a win is the group's. */
export const WinsStrip = ({ view, onAll }: Props) => {
  const { holdsJournal } = useDb()
  const [isChoosing, setChoosing] = useState(false)
  const found = liveValue(useLive((db) => winsOfFortnight(db, view.stream, new Date()), [view.stream]))
  if (found === undefined || found.wins.length === 0) return null
  return (
    <section className="wins" aria-labelledby="wins">
      <Icon name="star" />
      <div className="grow">
        <h2 id="wins">Small wins this fortnight</h2>
        <ul>
          {found.wins.map(({ id, words }) => (
            <li key={id}>
              <a href={`#/space/${view.stream}/post/${id}`}>{words}</a>
            </li>
          ))}
        </ul>
        {found.more > 0 && (
          <Button kind="quiet" size="dense" onClick={onAll}>
            {counted(found.more, 'more')}
          </Button>
        )}
      </div>
      {view.role !== 'guest' && holdsJournal && (
        <Button size="dense" onClick={() => setChoosing(true)}>
          Add yours
        </Button>
      )}
      {isChoosing && (
        <ChooseEntry
          stream={view.stream}
          spaceName={view.space?.name ?? 'this space'}
          onlyWins
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  )
}
