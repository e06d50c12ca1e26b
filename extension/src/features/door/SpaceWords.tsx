import { PURPOSE_MAX_LENGTH, SPACE_NAME_MAX_LENGTH } from '@whatworked/shared/protocol/spaces'
import type { Space } from '@whatworked/shared/records/space'
import { isBlank } from '@whatworked/shared/text'
import { useState } from 'react'
import * as v from 'valibot'
import type { KeptConnection } from '../../data/connection.ts'
import { useDb } from '../../data/use-live.ts'
import { changeSpace } from '../../sync/spaces-api.ts'
import { syncAll } from '../../sync/sync-all.ts'
import { answerTrouble } from '../../ui/answer-words.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { onSubmit } from '../../ui/form-keys.ts'
import { Notice } from '../../ui/Notice.tsx'
import { tiedLines } from '../../ui/tied-lines.ts'
import { showToast } from '../../ui/toasts.ts'
import { Promises } from './Promises.tsx'
import { monthsError } from './promise-fields.ts'
import { type SpaceDraft, spaceChanges, spaceDraft, spaceDraftOf } from './space-draft.ts'
import { useKeptForm } from './use-kept-form.ts'

interface Props {
  readonly stream: string
  readonly space: Space
  readonly connection: KeptConnection | undefined
  /** Promises are an owner's to change, together with the members they bind. */
  readonly isOwner: boolean
}

/** What is typed, and the space as it was when that began. */
const change = v.object({ draft: spaceDraft, before: spaceDraft })

/** What the space is for and what its members agreed to. The server keeps both. */
export const SpaceWords = ({ stream, space, connection, isOwner }: Props) => {
  const db = useDb()
  const now = spaceDraftOf(space)
  const form = useKeptForm(`change of ${stream}`, change, { draft: now, before: now })
  const [isSaving, setSaving] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const { draft, before } = form.values
  const set = (part: Partial<SpaceDraft>) => form.set({ draft: { ...draft, ...part }, before })
  const tied = tiedLines(draft, set)
  const nameError = isBlank(draft.name) ? 'Give it a name that colleagues will know.' : undefined

  const save = async () => {
    if (isSaving || nameError || monthsError(draft)) return
    if (connection === undefined) return setTrouble('Connect to the server in Settings first.')
    setSaving(true)
    const answer = await changeSpace(connection, stream, spaceChanges(draft, before))
    if (answer.kind === 'ok') await syncAll(db, {})
    setSaving(false)
    if (answer.kind !== 'ok') return setTrouble(answerTrouble(answer))
    setTrouble(undefined)
    form.done()
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
        error={nameError}
        {...tied('name')}
      />
      <TextArea label="What it is for" maxLength={PURPOSE_MAX_LENGTH} {...tied('purpose')} />
      <TextArea label="What you look at now" maxLength={PURPOSE_MAX_LENGTH} {...tied('focus')} />
      <h2 className="card-title">Promises</h2>
      {!isOwner && <p className="muted small">Only an owner changes what members agreed to.</p>}
      <fieldset className="form-stack settings-promises" disabled={!isOwner}>
        <legend className="unseen">Promises</legend>
        <Promises values={draft} set={set} />
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
