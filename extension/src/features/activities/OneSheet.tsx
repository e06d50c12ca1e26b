import type { Sheet } from '@whatworked/shared/forms/sheet'
import { readValues } from '@whatworked/shared/forms/sheet'
import type { KeptContribution } from '../../data/activities/activity-queries.ts'
import { saveSheet, takeBackSheet } from '../../data/activities/activity-writes.ts'
import { isFrom, ownerOf } from '../../data/activities/typed-up.ts'
import { useDb } from '../../data/use-live.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { whenWords } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { SheetWords } from '../../ui/sheets/SheetWords.tsx'
import { showToast } from '../../ui/toasts.ts'
import { firstName } from './activity-words.ts'
import type { Round, StageHere } from './round.ts'
import { TrySheet } from './TrySheet.tsx'
import { troubleWords } from './trouble-words.ts'

interface Props {
  readonly one: KeptContribution
  readonly sheet: Sheet
  readonly round: Round
  readonly at: StageHere
  readonly onEdit?: () => void
}

/** One written sheet, with what can be done with it. */
export const OneSheet = ({ one, sheet, round, at, onEdit }: Props) => {
  const db = useDb()
  const { space, unsent, contributions } = round.records
  const isMine = isFrom(one, { id: space.me, name: '' })
  const isWrittenByMe = one.author === space.me
  const waits = round.unconfirmed.has(one.id)
  const author = authorOf(one, round)
  const about = contributions.find(({ id }) => id === one.body.about)
  const takeBack = async () => {
    const result = await takeBackSheet(db, space.stream, one.id, new Date())
    if (result.kind !== 'saved') return showToast(troubleWords(result))
    showToast('Taken back', {
      label: 'Undo',
      onAct: () => void saveSheet(db, space.stream, one.body, new Date()),
    })
  }
  return (
    <article className="one-sheet" aria-label={`${sheet.name}: ${isMine ? 'yours' : author}`} tabIndex={-1}>
      <header className="row wrap">
        <Avatar name={author} />
        <span className="grow">
          <b>{isMine ? 'You' : author}</b>{' '}
          <span className="small muted">
            {unsent.has(one.id) ? 'not sent yet' : whenWords(one.createdAt, new Date())}
            {one.body.from !== undefined &&
              ` · typed up by ${isWrittenByMe ? 'you' : round.nameOf(one.author)}`}
            {about && about.author !== one.author && ` · on ${authorOf(about, round)}’s`}
          </span>
        </span>
      </header>
      {waits && (
        <p className="small muted">
          <Icon name="clock" /> waits for {firstName(author)}’s word
        </p>
      )}
      <SheetWords sheet={sheet} values={one.body.values} />
      <div className="row wrap sheet-deeds">
        {at.stage.becomesTrial && !waits && (
          <TrySheet
            id={one.id}
            sheet={sheet}
            values={readValues(sheet, one.body.values)}
            round={round}
            isMine={isMine}
          />
        )}
        {onEdit && (
          <Button size="dense" kind="quiet" icon="write" onClick={onEdit}>
            Edit
          </Button>
        )}
        {isWrittenByMe && (
          <Button size="dense" kind="quiet" onClick={() => void takeBack()}>
            Take back
          </Button>
        )}
      </div>
    </article>
  )
}

/** Whom a sheet is from: its writer, or whom a scribe typed it up for. */
export const authorOf = (one: KeptContribution, { nameOf }: Round): string => {
  const owner = ownerOf(one)
  return 'member' in owner ? nameOf(owner.member) : owner.name
}
