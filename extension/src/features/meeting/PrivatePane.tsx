import type { Person } from '@whatworked/shared/forms/run'
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { isWrittenHere } from './before.ts'
import { type Meeting, PLAN_SHEET } from './meeting.ts'
import { StageSheet } from './StageSheet.tsx'
import { useBrought, YouBring } from './YouBring.tsx'
import { YourPlan } from './YourPlan.tsx'

interface Props {
  readonly meeting: Meeting
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  /** The stage whose sheet is open. */
  readonly stageId: string | undefined
  readonly onStage: (stage: string) => void
}

/** What only I see, closed at the start and never on the big screen: my sheet of this stage, my plan, and what I bring. */
export const PrivatePane = ({ meeting, isOpen, onToggle, stageId, onStage }: Props) => {
  const pane = useRef<HTMLDivElement>(null)
  const me: Person | undefined = meeting.people.find(({ id }) => id === meeting.me)
  const writing = [
    ...(meeting.run.phase === 'waiting' ? meeting.before.filter(isWrittenHere) : []),
    ...meeting.writing,
  ]
  const stage =
    writing.find(({ id }) => id === stageId) ??
    writing.find(({ makes }) => makes === PLAN_SHEET) ??
    writing[0]
  useEffect(() => {
    if (isOpen) pane.current?.querySelector<HTMLElement>('textarea, input, select, button')?.focus()
  }, [isOpen])
  const brought = useBrought(meeting.records.session)
  if (me === undefined || (stage === undefined && brought.length === 0)) return null
  const title = stage === undefined ? 'You bring' : stage.makes === PLAN_SHEET ? 'Your plan' : 'Your sheet'
  return (
    <aside className="private-pane" data-open={isOpen} aria-label="Only you see this">
      <button
        type="button"
        className="private-handle"
        aria-expanded={isOpen}
        aria-label={isOpen ? `${title}, close` : `${title}, only you see it. Open`}
        onClick={() => onToggle(!isOpen)}
      >
        <Icon name={isOpen ? 'chevron-forward' : 'chevron-back'} />
        <b>{title}</b>
        <Icon name="lock" />
      </button>
      {isOpen && (
        // Whoever writes keeps their sheet, wherever the meeting goes meanwhile, until they close it.
        <div ref={pane} className="private-body" onInput={() => stage && onStage(stage.id)}>
          <div className="row between">
            <h2 tabIndex={-1}>{title}</h2>
            <Button
              kind="quiet"
              size="square"
              icon="close"
              aria-label="Close"
              onClick={() => onToggle(false)}
            />
          </div>
          <YouBring brought={brought} />
          {stage && writing.length > 1 && (
            <SelectField
              label="For"
              value={stage.id}
              options={writing.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={({ currentTarget }) => onStage(currentTarget.value)}
            />
          )}
          {stage?.makes === PLAN_SHEET ? (
            <YourPlan meeting={meeting} person={me} />
          ) : (
            stage && <StageSheet key={stage.id} meeting={meeting} person={me} stage={stage} />
          )}
        </div>
      )}
    </aside>
  )
}
