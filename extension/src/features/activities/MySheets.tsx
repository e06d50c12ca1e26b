import type { Sheet } from '@whatworked/shared/forms/sheet'
import { useState } from 'react'
import type { KeptContribution } from '../../data/activities/activity-queries.ts'
import { confirmTyped, isChangeable } from '../../data/activities/typed-up.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { SheetWords } from '../../ui/sheets/SheetWords.tsx'
import { TypedUp } from '../../ui/TypedUp.tsx'
import { showToast } from '../../ui/toasts.ts'
import { firstName } from './activity-words.ts'
import { OneSheet } from './OneSheet.tsx'
import type { Round, StageHere } from './round.ts'
import { SheetEditor } from './SheetEditor.tsx'
import { draftOf, hasDraft } from './sheet-draft.ts'
import { troubleWords } from './trouble-words.ts'

interface Props {
  readonly at: StageHere
  readonly sheet: Sheet
  readonly round: Round
  /** What the next sheet is about: another sheet. */
  readonly about: string | undefined
  readonly onClosed: () => void
}

/** What I wrote for a stage, and the form for it. */
export const MySheets = ({ at, sheet, round, about, onClosed }: Props) => {
  const db = useDb()
  const { stage, mine, onTheirWay } = at
  const { space } = round.records
  const draft = draftOf(at, about)
  const [editing, setEditing] = useState<string | undefined>(
    about !== undefined || hasDraft(draft) ? 'new' : undefined,
  )
  const close = () => {
    setEditing(undefined)
    onClosed()
  }
  const isVisitedMyself = stage.sees === 'host' && round.host === space.me
  const mayChange = (one: KeptContribution) => isChangeable(one, round.unconfirmed, space.me)
  const canAdd = sheet.many === true || stage.sees === 'host' || !mine.some(mayChange)
  const own = about === undefined ? mine : mine.filter(({ body }) => body.about === about)
  const confirm = async (of: string) => {
    const result = await confirmTyped(db, space.stream, of, new Date())
    showToast(result.kind === 'saved' ? 'It counts now' : troubleWords(result))
  }
  return (
    <div className="my-sheets">
      {at.toConfirm.map(({ id, author, body }) => (
        <TypedUp
          key={id}
          by={round.nameOf(author)}
          onConfirm={() => void confirm(id)}
          onWrite={() => setEditing('new')}
        >
          <SheetWords sheet={sheet} values={body.values} />
        </TypedUp>
      ))}
      {own.map((one) =>
        editing === one.id ? (
          <SheetEditor key={one.id} at={at} sheet={sheet} round={round} before={one} onDone={close} />
        ) : (
          <OneSheet
            key={one.id}
            one={one}
            sheet={sheet}
            round={round}
            at={at}
            {...(mayChange(one) && { onEdit: () => setEditing(one.id) })}
          />
        ),
      )}
      {onTheirWay.map((one) => (
        <p key={one.id} className="small muted" role="status">
          On its way to {firstName(round.nameOf(one.body.to ?? ''))}. It leaves this computer as soon as it is
          there.
        </p>
      ))}
      {isVisitedMyself ? (
        <p className="small muted">Your visitor writes here, and hands it over to you.</p>
      ) : editing === 'new' ? (
        <SheetEditor at={at} sheet={sheet} round={round} about={about} onDone={close} />
      ) : (
        canAdd &&
        !at.isForOthers &&
        editing === undefined && (
          <div>
            <Button icon={mine.length === 0 ? 'write' : 'plus'} onClick={() => setEditing('new')}>
              {mine.length === 0 ? sheet.title : `Another: ${sheet.name}`}
            </Button>
          </div>
        )
      )}
    </div>
  )
}
