import type { Person } from '@whatworked/shared/forms/run'
import { useState } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { INTENTIONS_SHEET, type Meeting, PLAN_SHEET } from './meeting.ts'
import { StageSheet } from './StageSheet.tsx'
import { YourPlan } from './YourPlan.tsx'

interface Props {
  readonly meeting: Meeting
  readonly person: Person
  readonly onClose: () => void
}

/** A scribe types up what somebody else says. A member confirms it; somebody without an account has said it aloud. */
export const ScribeDialog = ({ meeting, person, onClose }: Props) => {
  const writing = meeting.writing.filter(({ makes }) => makes !== INTENTIONS_SHEET)
  const [chosen, setChosen] = useState(
    () => (writing.find(({ id }) => id === meeting.run.stage?.id) ?? writing[0])?.id,
  )
  const stage = writing.find(({ id }) => id === chosen)
  const name = meeting.called.get(person.id) ?? person.name
  return (
    <Dialog title={`What ${person.name} says`} onClose={onClose}>
      <div className="stack scribe">
        <p className="small muted">
          {meeting.memberIds.has(person.id)
            ? `${name} is asked whether it is what they said. It counts when they say yes.`
            : `${name} has no account, so read it back to them before you save it.`}
        </p>
        {writing.length > 1 && (
          <SelectField
            label="For"
            value={chosen}
            options={writing.map((one) => ({ value: one.id, label: one.name }))}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
        )}
        {stage === undefined ? (
          <p>There is nothing to write in this meeting.</p>
        ) : stage.makes === PLAN_SHEET ? (
          <YourPlan meeting={meeting} person={person} onSaved={onClose} />
        ) : (
          <StageSheet key={stage.id} meeting={meeting} person={person} stage={stage} onSaved={onClose} />
        )}
      </div>
    </Dialog>
  )
}
