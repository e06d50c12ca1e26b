import { PURPOSE_MAX_LENGTH } from '@whatworked/shared/protocol/spaces'
import { UNNAMED_MIN_MEMBERS } from '@whatworked/shared/records/space'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { tiedLines } from '../../ui/tied-lines.ts'
import { monthsError, type PromiseFields } from './promise-fields.ts'

interface Props {
  readonly values: PromiseFields
  readonly set: (part: Partial<PromiseFields>) => void
}

/** What members promise each other. Everybody sees this before they share. */
export const Promises = ({ values, set }: Props) => {
  const tied = tiedLines(values, set)
  return (
    <>
      <TextArea
        label="What is never done with what is shared here"
        maxLength={PURPOSE_MAX_LENGTH}
        {...tied('neverUsedFor')}
      />
      {SWITCHES.map(({ promise, label }) => (
        <Switch
          key={promise}
          label={label}
          checked={values[promise]}
          onChange={(isOn) => set({ [promise]: isOn })}
        />
      ))}
      <div className="entry-form-row">
        <TextField
          label="Posts are removed after so many months"
          hint="Empty: they stay as long as the space. Your journal keeps its own entries in any case."
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          error={monthsError(values)}
          {...tied('retentionMonths')}
        />
      </div>
    </>
  )
}

const SWITCHES = [
  { promise: 'newcomersSeeEarlier', label: 'Newcomers read what was shared before they came' },
  {
    promise: 'postsWithoutName',
    label: `Posts may be shared without a name, from ${UNNAMED_MIN_MEMBERS} members on`,
  },
  { promise: 'guestsMayRead', label: 'Guests may be invited to read, once every member has agreed' },
] as const
