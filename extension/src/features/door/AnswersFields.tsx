import type { EvidenceRead } from '@whatworked/shared/records/activity'
import { TextArea, TextField } from '../../ui/Field.tsx'
import type { ActivityDraft } from './activity-draft.ts'

interface Props {
  readonly draft: ActivityDraft
  readonly set: (part: Partial<ActivityDraft>) => void
  /** What is attached already: quotes with their works. */
  readonly read: readonly EvidenceRead[]
}

/** The four answers, to be changed as often as they change. */
export const AnswersFields = ({ draft, set, read }: Props) => (
  <>
    <TextArea
      label="What are you trying to achieve?"
      maxLength={2_000}
      value={draft.purpose}
      onChange={({ target }) => set({ purpose: target.value })}
    />
    <TextField
      label="For which pupils?"
      hint="A group, never a name."
      maxLength={500}
      value={draft.pupils}
      onChange={({ target }) => set({ pupils: target.value })}
    />
    <TextArea
      label="What expertise have you?"
      maxLength={2_000}
      value={draft.expertise}
      onChange={({ target }) => set({ expertise: target.value })}
    />
    <TextArea
      label="What does evidence suggest?"
      hint={
        read.length > 0 ? `Attached: ${read.map(({ quote }) => `“${quote ?? ''}”`).join(' ')}` : undefined
      }
      maxLength={2_000}
      value={draft.suggests}
      onChange={({ target }) => set({ suggests: target.value })}
    />
    <fieldset className="settings-time">
      <legend>How much protected time is there?</legend>
      <div className="entry-form-row">
        {TIMES.map(([key, label]) => (
          <TextField
            key={key}
            label={label}
            inputMode="numeric"
            autoComplete="off"
            value={draft[key]}
            onChange={({ target }) => set({ [key]: target.value })}
          />
        ))}
      </div>
      <div className="entry-form-row">
        <TextField
          label="Given by whom?"
          maxLength={500}
          value={draft.givenBy}
          onChange={({ target }) => set({ givenBy: target.value })}
        />
        <TextField
          label="In place of what?"
          maxLength={500}
          value={draft.inPlaceOf}
          onChange={({ target }) => set({ inPlaceOf: target.value })}
        />
      </div>
    </fieldset>
  </>
)

const TIMES = [
  ['minutes', 'Minutes'],
  ['everyWeeks', 'Every … weeks'],
  ['weeks', 'For … weeks'],
  ['people', 'People'],
] as const
