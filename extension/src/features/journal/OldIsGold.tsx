import { firstLine } from '../../data/entry-title.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import { latestClassId } from '../../data/journal-queries.ts'
import type { Moment, OldEntry } from '../../data/old-is-gold/old-rank.ts'
import type { OldPlace } from '../../data/old-is-gold/old-shown.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { monthName } from '../../ui/dates.ts'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { oldReasonWords } from './old-words.ts'
import { useOldEntry } from './use-old-entry.ts'
import './margin-cards.css'

interface Props {
  readonly where: OldPlace
  readonly moment: Moment
  readonly names: JournalNames
}

/** A past entry that fits what is written or taught now: one, with its reason, and nothing where there is none. */
export const OldIsGold = ({ where, moment, names }: Props) => {
  const { old, onAnother, onClose } = useOldEntry(where, moment)
  const latest = liveValue(useLive(latestClassId, []))
  if (!old) return null
  const ofNow = names.classes.get(moment.class?.id ?? latest ?? '')
  const tryWith = ofNow?.body.archivedOn === undefined ? ofNow : undefined
  return (
    <section className="card gold" aria-label="Old is gold">
      <div className="row between">
        <h2 className="card-title">Old is gold</h2>
        <Button kind="quiet" size="square" icon="close" aria-label="Not today" onClick={onClose} />
      </div>
      <p className="small muted" role="status">
        {oldReasonWords(old, moment.today, (id) => names.techniques.get(id)?.name)}
      </p>
      <Words old={old} today={moment.today} names={names} />
      <div className="row wrap gold-actions">
        <ButtonLink
          href={`#/trials/new/entry/${old.entry.id}${tryWith ? `/${tryWith.id}` : ''}`}
          kind="soft"
          size="dense"
        >
          {tryWith ? `Try it with ${tryWith.body.name}` : 'Try it again'}
        </ButtonLink>
        <ButtonLink href={`#/entry/${old.entry.id}`} kind="quiet" size="dense">
          Open it
        </ButtonLink>
        <Button kind="quiet" size="dense" onClick={onAnother}>
          Another
        </Button>
      </div>
    </section>
  )
}

interface WordsProps {
  readonly old: OldEntry
  readonly today: string
  readonly names: JournalNames
}

const Words = ({ old: { entry }, today, names }: WordsProps) => {
  const { worked, didnt, tried, why, outcome, win } = entry.body
  const words = [worked, didnt, tried, why].find((text) => text?.trim()) ?? ''
  const className = names.classes.get(entry.body.class ?? '')?.body.name
  return (
    <>
      <p className="words gold-words">“{firstLine(words, 240)}”</p>
      <p className="row wrap small muted">
        {[className, monthName(entry.day, today)].filter(Boolean).join(', ')}
        {outcome && <OutcomeMark outcome={outcome} />}
        {win && (
          <Pill tone="mark" icon="star">
            A win
          </Pill>
        )}
      </p>
    </>
  )
}
