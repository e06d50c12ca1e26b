import { minutesTogether } from '@whatworked/shared/forms/compose'
import { changeMeeting, removeMeeting } from '@whatworked/shared/forms/compose-parts'
import type { FormMeeting } from '@whatworked/shared/forms/form'
import type { OwnForm } from '@whatworked/shared/forms/read-form'
import { Button } from '../../ui/Button.tsx'
import { SelectField, TextField } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toasts.ts'
import { OwnStages } from './OwnStages.tsx'
import { MEETING_WORDS } from './own-way-words.ts'
import type { Compose } from './use-own-way.ts'

interface Props {
  readonly form: OwnForm
  readonly meeting: FormMeeting
  readonly compose: Compose
}

/** One kind of meeting: what it is called, when it is, and its stages. */
export const OwnMeeting = ({ form, meeting, compose }: Props) => {
  const { id, name } = meeting
  return (
    <section className="card form-stack" aria-label={name}>
      <h2 className="card-title">
        {name || 'A meeting'}
        <span className="own-minutes">{minutesTogether(meeting)} minutes together</span>
      </h2>
      <div className="entry-form-row">
        <TextField
          label="What the meeting is called"
          maxLength={120}
          value={name}
          onChange={({ target }) => compose((one) => changeMeeting(one, id, { name: target.value }))}
        />
        <SelectField
          label="Which meetings are like this"
          options={MEETING_WORDS}
          value={meeting.on}
          onChange={({ target }) => {
            const on = MEETING_WORDS.find(({ value }) => value === target.value)?.value
            if (on) compose((one) => changeMeeting(one, id, { on }))
          }}
        />
      </div>
      <OwnStages form={form} place={id} compose={compose} />
      {form.meetings.length > 1 && (
        <div>
          <Button
            size="dense"
            kind="quiet"
            aria-label={`Take this meeting out: ${name}`}
            onClick={() => {
              const at = form.meetings.indexOf(meeting)
              compose((one) => removeMeeting(one, id))
              showToast(`${name} is out`, {
                label: 'Undo',
                onAct: () => compose((one) => ({ ...one, meetings: one.meetings.toSpliced(at, 0, meeting) })),
              })
            }}
          >
            Take this meeting out
          </Button>
        </div>
      )}
    </section>
  )
}
