import { useState } from 'react'
import { firstLine } from '../../data/entry-title.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import { thisWeekInEarlierYears } from '../../data/old-entries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { type LocalDay, monthName } from '../../ui/dates.ts'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import './margin-cards.css'

interface Props {
  readonly today: LocalDay
  readonly names: JournalNames
}

/** A reflection of this week in an earlier year; not there in a journal without one. */
export const OldIsGold = ({ today, names }: Props) => {
  const [at, setAt] = useState(0)
  const old = liveValue(useLive((db) => thisWeekInEarlierYears(db, today), [today])) ?? []
  const shown = old[at % Math.max(1, old.length)]
  if (!shown) return null
  const { entry, yearsAgo } = shown
  const { worked, didnt, tried, outcome } = entry.body
  const words = [worked, didnt, tried].find((text) => text?.trim()) ?? ''
  const className = names.classes.get(entry.body.class ?? '')?.body.name
  return (
    <section className="card gold" aria-labelledby="old-is-gold">
      <div className="row between wrap">
        <h2 id="old-is-gold" className="card-title">
          Old is gold
        </h2>
        <span className="tiny muted">
          {yearsAgo === 1 ? 'A year ago this week' : `${yearsAgo} years ago this week`}
        </span>
      </div>
      <p className="words gold-words">“{firstLine(words, 240)}”</p>
      <p className="row wrap small muted">
        {[className, monthName(entry.day, today)].filter(Boolean).join(', ')}
        {outcome && <OutcomeMark outcome={outcome} />}
      </p>
      <div className="row wrap gold-actions">
        <ButtonLink href={`#/entry/${entry.id}`} kind="soft" size="dense">
          Open it
        </ButtonLink>
        {old.length > 1 && (
          <Button kind="quiet" size="dense" onClick={() => setAt(at + 1)}>
            Another
          </Button>
        )}
      </div>
    </section>
  )
}
