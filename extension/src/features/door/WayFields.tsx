import type { Form } from '@whatworked/shared/forms/form'
import type { Activity } from '@whatworked/shared/records/activity'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { SelectField, TextField } from '../../ui/Field.tsx'
import { type ActivityDraft, timedStages, wayOf, wayOptions } from './activity-draft.ts'
import { wholeOf } from './typed.ts'

interface Props {
  readonly draft: ActivityDraft
  readonly set: (part: Partial<ActivityDraft>) => void
  readonly body: Activity
}

/** The way of working with what is known of it, and the minutes of its stages. */
export const WayFields = ({ draft, set, body }: Props) => {
  const way = wayOf(draft, body)
  return (
    <>
      <SelectField
        label="Way of working"
        hint="You can change it at any time. What is in it stays, and is there again when you change back."
        {...(way === undefined && { none: 'Choose' })}
        options={wayOptions(body)}
        value={draft.way}
        onChange={({ target }) => set({ way: target.value })}
      />
      {way && (
        <>
          <p className="muted small">
            {way.oneLine} {way.evidence.words}{' '}
            {way.evidence.address && (
              <a href={way.evidence.address} target="_blank" rel="noreferrer">
                Where this is written
              </a>
            )}
          </p>
          <StageMinutes way={way} draft={draft} set={set} />
          <div className="entry-form-row">
            <TextField
              label="Meetings in all"
              hint={
                way.meetingsPlanned === undefined ? undefined : `${way.meetingsPlanned} where nothing is said`
              }
              inputMode="numeric"
              value={draft.meetings}
              onChange={({ target }) => set({ meetings: target.value })}
            />
            <TextField
              label="Ends on"
              hint={way.endsByDate ? 'It ends then, whatever is left.' : 'If there is such a day.'}
              type="date"
              value={draft.endsOn}
              onChange={({ target }) => set({ endsOn: target.value })}
            />
          </div>
        </>
      )}
    </>
  )
}

const StageMinutes = ({ way, draft, set }: Omit<Props, 'body'> & { readonly way: Form }) => (
  <Disclosure summary="Minutes of its stages">
    <div className="entry-form-row settings-minutes">
      {timedStages(way).map(({ id, name, minutes }) => {
        const typed = draft.stageMinutes[id] ?? ''
        return (
          <TextField
            key={id}
            label={name}
            inputMode="numeric"
            placeholder={String(minutes ?? 0)}
            value={typed}
            error={
              typed.trim() !== '' && wholeOf(typed, 480, 0) === undefined
                ? 'A whole number of minutes.'
                : undefined
            }
            onChange={({ target }) => set({ stageMinutes: { ...draft.stageMinutes, [id]: target.value } })}
          />
        )
      })}
    </div>
  </Disclosure>
)
