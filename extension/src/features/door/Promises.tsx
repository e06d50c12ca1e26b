import { SPACE_NAME_MAX_LENGTH } from '@whatworked/shared/protocol/spaces'
import { RETENTION_MAX_MONTHS, UNNAMED_MIN_MEMBERS } from '@whatworked/shared/records/space'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Switch } from '../../ui/Switch.tsx'
import type { DoorDraft } from './door-draft.ts'

export type PromiseFields = Pick<
  DoorDraft,
  | 'name'
  | 'focus'
  | 'neverUsedFor'
  | 'newcomersSeeEarlier'
  | 'postsWithoutName'
  | 'guestsMayRead'
  | 'retentionMonths'
>

interface Props {
  readonly values: PromiseFields
  readonly set: (part: Partial<PromiseFields>) => void
  /** The server's host: who runs it reads along. */
  readonly host: string
  readonly nameError?: string | undefined
}

/** What it is called, and what its members promise each other. Everybody sees this before they share. */
export const Promises = ({ values, set, host, nameError }: Props) => (
  <>
    <section className="card form-stack" aria-labelledby="door-people">
      <h2 id="door-people">People</h2>
      <TextField
        label="What is it called?"
        placeholder="Questioning TLC"
        autoComplete="off"
        maxLength={SPACE_NAME_MAX_LENGTH}
        error={nameError}
        value={values.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        label="What will you look at first? (if you know)"
        placeholder="What we do in the two minutes after the question"
        maxLength={500}
        value={values.focus}
        onChange={(event) => set({ focus: event.target.value })}
      />
      <p className="muted small">
        You get a link to invite colleagues with at the end. Nobody is in it by being asked.
      </p>
    </section>
    <section className="card form-stack" aria-labelledby="door-promises">
      <h2 id="door-promises">Promises</h2>
      <TextArea
        label="What is never done with what is shared here"
        maxLength={2_000}
        value={values.neverUsedFor}
        onChange={(event) => set({ neverUsedFor: event.target.value })}
      />
      <Switch
        label="Newcomers read what was shared before they came"
        checked={values.newcomersSeeEarlier}
        onChange={(newcomersSeeEarlier) => set({ newcomersSeeEarlier })}
      />
      <Switch
        label={`Posts may be shared without a name, from ${UNNAMED_MIN_MEMBERS} members on`}
        checked={values.postsWithoutName}
        onChange={(postsWithoutName) => set({ postsWithoutName })}
      />
      <Switch
        label="Guests may be invited to read, once every member has agreed"
        checked={values.guestsMayRead}
        onChange={(guestsMayRead) => set({ guestsMayRead })}
      />
      <div className="entry-form-row">
        <TextField
          label="Posts are removed after so many months"
          hint="Empty: they stay as long as the space. Your journal keeps its own entries in any case."
          type="number"
          min={1}
          max={RETENTION_MAX_MONTHS}
          inputMode="numeric"
          value={values.retentionMonths}
          onChange={(event) => set({ retentionMonths: event.target.value })}
        />
      </div>
      <p className="muted small">
        <Icon name="lock" /> Readable by its members and by whoever runs {host}. Nobody sees your journal.
        Your head sees this only as a member, or through whoever runs the server.
      </p>
    </section>
  </>
)
