import type { SaveFailure } from '@whatworked/shared/failure'
import { isBlank } from '@whatworked/shared/text'
import { useState } from 'react'
import * as v from 'valibot'
import { dropForm, type KeptState, keepForm, keptForm } from '../../data/kept-form.ts'
import { latestThanks, THANKS_PAGE, type ThanksValues } from '../../data/thanks.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { EntryFormFoot } from '../../ui/EntryFormFoot.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { formKeys, onSubmit } from '../../ui/form-keys.ts'
import { Notice } from '../../ui/Notice.tsx'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'

interface Props {
  /** The name its unsaved words are kept under. */
  readonly draftName: string
  readonly start: ThanksValues
  /** Saves; a failure is shown beside the button and the words stay. */
  readonly onSave: (values: ThanksValues) => Promise<SaveFailure | undefined>
  readonly onCancel: () => void
}

const lines = v.object({ to: v.string(), text: v.string() })

/** Whom to thank, and what for. Only the name is needed. */
export const ThanksForm = ({ draftName, start, onSave, onCancel }: Props) => {
  const [values, setValues] = useState<ThanksValues>(() => ({ ...start, ...keptForm(draftName, lines) }))
  const [draft, setDraft] = useState<KeptState>('kept')
  const [trouble, setTrouble] = useState<SaveFailure | 'nobody'>()
  const [isSaving, setSaving] = useState(false)
  const known = liveValue(useLive((db) => latestThanks(db, THANKS_PAGE), [])) ?? []
  const names = [...new Set(known.map(({ body }) => body.to))]
  const set = (part: Partial<ThanksValues>) => {
    const next = { ...values, ...part }
    setValues(next)
    setDraft(keepForm(draftName, { to: next.to, text: next.text }))
  }
  const save = async () => {
    if (isSaving) return
    if (isBlank(values.to)) return setTrouble('nobody')
    setSaving(true)
    const failure = await onSave(values)
    if (failure === undefined) dropForm(draftName)
    setTrouble(failure)
    setSaving(false)
  }
  return (
    <form className="entry-form" onSubmit={onSubmit(save)} onKeyDown={formKeys(save, onCancel)}>
      <Combobox
        label="To"
        placeholder="Tom, the technician, Year 9’s tutors"
        options={names.map((name) => ({ id: name, name }))}
        text={values.to}
        onText={(to) => set({ to: to.slice(0, 500) })}
        onChoose={({ name }) => set({ to: name })}
      />
      <TextArea
        label="What for?"
        placeholder="One thing they did, and what it changed"
        maxLength={20_000}
        rows={4}
        value={values.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      {trouble === 'nobody' && (
        <Notice icon="info" title="Whom is it to?" live>
          A name or a few words will do. Your words are still here.
        </Notice>
      )}
      {trouble && trouble !== 'nobody' && <SaveTrouble trouble={trouble} />}
      <EntryFormFoot
        draft={draft}
        isSaving={isSaving}
        onCancel={onCancel}
        readBy="Only you, until you give it"
      />
    </form>
  )
}
