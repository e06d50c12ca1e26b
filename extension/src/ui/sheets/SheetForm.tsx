import { textsOf } from '@whatworked/shared/care/texts-of'
import type { SaveFailure } from '@whatworked/shared/failure'
import { type Draft, fillSheet } from '@whatworked/shared/forms/fill-sheet'
import type { Sheet } from '@whatworked/shared/forms/sheet'
import { type ReactNode, useRef, useState } from 'react'
import { ConcernNotice } from '../ConcernNotice.tsx'
import { EntryFormFoot } from '../EntryFormFoot.tsx'
import { formKeys, onSubmit } from '../form-keys.ts'
import { SaveTrouble } from '../SaveTrouble.tsx'
import type { SheetChoices } from './field-props.ts'
import { SheetFields } from './SheetFields.tsx'

interface Props {
  readonly sheet: Sheet
  readonly start: Draft
  readonly choices: SheetChoices
  /** Who will read it, and from when. */
  readonly whoSees: string
  readonly saveLabel?: string
  /** Keeps the draft at every key, and says whether it could. */
  readonly onChange: (draft: Draft) => 'kept' | 'lost'
  /** Looks the words through before they go into the space; `undefined`: something is to be looked at first. */
  readonly care: {
    readonly found: ReactNode
    readonly route: string | undefined
    readonly pass: (values: Record<string, unknown>) => Promise<Record<string, unknown> | undefined>
  }
  /** Saves what the sheet says; a failure is shown beside the button and the words stay. `false`: something is to be decided first. */
  readonly onSave: (values: Record<string, unknown>) => Promise<SaveFailure | false | undefined>
  readonly onCancel?: () => void
}

/** Any sheet to be filled in. Nothing in it is required; one field has to say something. */
export const SheetForm = (props: Props) => {
  const { sheet, start, choices, whoSees, saveLabel = 'Save', onChange, care, onSave, onCancel } = props
  const [draft, setDraft] = useState(start)
  const [kept, setKept] = useState<'kept' | 'lost'>('kept')
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({})
  const [trouble, setTrouble] = useState<SaveFailure | 'empty'>()
  const [isSaving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  const save = async () => {
    if (isSaving) return
    const filled = fillSheet(sheet, draft, Date.now())
    setWrong(filled.kind === 'wrong' ? filled.fields : {})
    setTrouble(filled.kind === 'empty' ? 'empty' : undefined)
    if (filled.kind === 'wrong') {
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid], .field-error')?.scrollIntoView({
          block: 'center',
        }),
      )
    }
    if (filled.kind !== 'ok') return
    setSaving(true)
    const passed = await care.pass(filled.values)
    const failure = passed === undefined ? false : await onSave(passed)
    setSaving(false)
    if (failure !== false) setTrouble(failure)
  }
  return (
    <form
      ref={form}
      className="entry-form sheet-form"
      aria-label={sheet.title}
      onSubmit={onSubmit(save)}
      onKeyDown={formKeys(save, onCancel)}
    >
      <SheetFields
        sheet={sheet}
        draft={draft}
        choices={choices}
        wrong={wrong}
        onChange={(next) => {
          setDraft(next)
          setKept(onChange(next))
        }}
      />
      {care.found}
      <ConcernNotice texts={textsOf(draft)} route={care.route} />
      {trouble && <SaveTrouble trouble={trouble} />}
      <EntryFormFoot
        draft={kept}
        isSaving={isSaving}
        onCancel={onCancel}
        readBy={<span className="small muted">{whoSees}</span>}
        saveLabel={saveLabel}
      />
    </form>
  )
}
