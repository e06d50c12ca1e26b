import { PURPOSE_MAX_LENGTH, SPACE_NAME_MAX_LENGTH } from '@whatworked/shared/protocol/spaces'
import { RETENTION_MAX_MONTHS, type Space, UNNAMED_MIN_MEMBERS } from '@whatworked/shared/records/space'
import { isBlank } from '@whatworked/shared/text'
import { useState } from 'react'
import type { KeptConnection } from '../../data/connection.ts'
import { useDb } from '../../data/use-live.ts'
import { changeSpace } from '../../sync/spaces-api.ts'
import { syncAll } from '../../sync/sync-all.ts'
import { answerTrouble } from '../../ui/answer-words.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { onSubmit } from '../../ui/form-keys.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { showToast } from '../../ui/toasts.ts'
import { count } from './activity-draft.ts'

interface Props {
  readonly stream: string
  readonly space: Space
  readonly connection: KeptConnection | undefined
  /** Promises are an owner's to change, together with the members they bind. */
  readonly isOwner: boolean
}

const valuesOf = ({ name, purpose = '', focus = '', agreements }: Space) => ({
  name,
  purpose,
  focus,
  neverUsedFor: agreements.neverUsedFor ?? '',
  newcomersSeeEarlier: agreements.newcomersSeeEarlier,
  postsWithoutName: agreements.postsWithoutName,
  guestsMayRead: agreements.guestsMayRead,
  months: agreements.retentionMonths === undefined ? '' : String(agreements.retentionMonths),
})

/** What the space is for and what its members agreed to. The server keeps both. */
export const SpaceWords = ({ stream, space, connection, isOwner }: Props) => {
  const db = useDb()
  const [values, setValues] = useState(() => valuesOf(space))
  const [isSaving, setSaving] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part })
  const nameError = isBlank(values.name) ? 'Give it a name that colleagues will know.' : undefined
  const months = count(values.months, RETENTION_MAX_MONTHS)
  const monthsError =
    !isBlank(values.months) && months === undefined ? 'A whole number of months, or nothing.' : undefined

  const save = async () => {
    if (isSaving || nameError || monthsError) return
    if (connection === undefined) return setTrouble('Connect to the server in Settings first.')
    setSaving(true)
    const answer = await changeSpace(connection, stream, {
      name: values.name.trim(),
      purpose: values.purpose.trim(),
      focus: values.focus.trim(),
      ...(isOwner && {
        neverUsedFor: values.neverUsedFor.trim(),
        newcomersSeeEarlier: values.newcomersSeeEarlier,
        postsWithoutName: values.postsWithoutName,
        guestsMayRead: values.guestsMayRead,
        retentionMonths: months ?? null,
      }),
    })
    setSaving(false)
    if (answer.kind !== 'ok') return setTrouble(answerTrouble(answer))
    setTrouble(undefined)
    await syncAll(db, {})
    showToast('Changed for everybody in the space')
  }
  return (
    <form
      className="card form-stack"
      aria-label="The space"
      noValidate
      onSubmit={onSubmit(() => void save())}
    >
      <TextField
        label="Name of the space"
        maxLength={SPACE_NAME_MAX_LENGTH}
        value={values.name}
        error={nameError}
        onChange={({ target }) => set({ name: target.value })}
      />
      <TextArea
        label="What it is for"
        maxLength={PURPOSE_MAX_LENGTH}
        value={values.purpose}
        onChange={({ target }) => set({ purpose: target.value })}
      />
      <TextArea
        label="What you look at now"
        maxLength={PURPOSE_MAX_LENGTH}
        value={values.focus}
        onChange={({ target }) => set({ focus: target.value })}
      />
      <h2 className="card-title">Promises</h2>
      {!isOwner && <p className="muted small">Only an owner changes what members agreed to.</p>}
      <fieldset className="form-stack settings-promises" disabled={!isOwner}>
        <legend className="unseen">Promises</legend>
        <TextArea
          label="What is never done with what is shared here"
          maxLength={PURPOSE_MAX_LENGTH}
          value={values.neverUsedFor}
          onChange={({ target }) => set({ neverUsedFor: target.value })}
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
        <TextField
          label="Posts are removed after so many months"
          hint="Empty: they stay as long as the space. Your journal keeps its own entries in any case."
          inputMode="numeric"
          value={values.months}
          error={monthsError}
          onChange={({ target }) => set({ months: target.value })}
        />
      </fieldset>
      {trouble && (
        <Notice tone="trouble" icon="warn" title="Nothing was changed." live>
          {trouble} What you wrote still stands here.
        </Notice>
      )}
      <div>
        <Button type="submit" kind="primary" aria-disabled={isSaving}>
          Change it for everybody
        </Button>
      </div>
    </form>
  )
}
