import type { Sheet } from '@whatworked/shared/forms/sheet'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { firstName } from './activity-words.ts'
import type { WordsCare } from './library.ts'
import { OneSheet } from './OneSheet.tsx'
import type { Round, StageHere } from './round.ts'
import { SheetEditor } from './SheetEditor.tsx'
import { draftOf, hasDraft } from './sheet-draft.ts'

interface Props {
  readonly at: StageHere
  readonly sheet: Sheet
  readonly round: Round
  readonly care: WordsCare
  /** What the next sheet is about: another sheet. */
  readonly about: string | undefined
  readonly onClosed: () => void
}

/** What I wrote for a stage, and the form for it. */
export const MySheets = ({ at, sheet, round, care, about, onClosed }: Props) => {
  const { stage, mine, onTheirWay } = at
  const draft = draftOf(at, about)
  const [editing, setEditing] = useState<string | undefined>(
    about !== undefined || hasDraft(draft) ? 'new' : undefined,
  )
  const close = () => {
    setEditing(undefined)
    onClosed()
  }
  const isVisitedMyself = stage.sees === 'host' && round.host === round.records.space.me
  const canAdd = sheet.many === true || stage.sees === 'host' || mine.length === 0
  const own = about === undefined ? mine : mine.filter(({ body }) => body.about === about)
  return (
    <div className="my-sheets">
      {own.map((one) =>
        editing === one.id ? (
          <SheetEditor
            key={one.id}
            at={at}
            sheet={sheet}
            round={round}
            care={care}
            before={one}
            onDone={close}
          />
        ) : (
          <OneSheet
            key={one.id}
            one={one}
            sheet={sheet}
            round={round}
            at={at}
            onEdit={() => setEditing(one.id)}
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
        <SheetEditor at={at} sheet={sheet} round={round} care={care} about={about} onDone={close} />
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
