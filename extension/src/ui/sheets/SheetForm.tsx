import type { SaveFailure } from '@whatworked/shared/failure'
import { type Draft, fillSheet } from '@whatworked/shared/forms/fill-sheet'
import type { Sheet } from '@whatworked/shared/forms/sheet'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '../Button.tsx'
import { DraftWords } from '../DraftWords.tsx'
import { formKeys } from '../form-keys.ts'
import { saveKey } from '../platform.ts'
import { SaveTrouble } from '../SaveTrouble.tsx'
import type { SheetChoices } from './field-props.ts'
import { SheetFields } from './SheetFields.tsx'
import '../entry-form.css'

interface Props {
  readonly sheet: Sheet
  readonly start: Draft
  readonly choices: SheetChoices
  /** Who will read it, and from when. */
  readonly whoSees: ReactNode
  readonly saveLabel?: string
  /** Keeps the draft at every key, and says whether it could. */
  readonly onChange: (draft: Draft) => 'kept' | 'lost'
  /** Saves what the sheet says; a failure is shown beside the button and the words stay. `false`: something is to be decided first. */
  readonly onSave: (values: Record<string, unknown>) => Promise<SaveFailure | false | undefined>
  readonly onCancel?: () => void
  /** Over the button: what has to be looked at before the words go. */
  readonly children?: ReactNode
}

/** Any sheet to be filled in. Nothing in it is required; one field has to say something. */
export const SheetForm = (props: Props) => {
  const { sheet, start, choices, whoSees, saveLabel = 'Save', onChange, onSave, onCancel, children } = props
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
    const failure = await onSave(filled.values)
    setSaving(false)
    if (failure !== false) setTrouble(failure)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <form
      ref={form}
      className="entry-form sheet-form"
      aria-label={sheet.title}
      onSubmit={onSubmit}
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
      {children}
      {trouble && <SaveTrouble trouble={trouble} />}
      <div className="form-foot">
        <div className="row wrap grow">
          <span className="small muted">{whoSees}</span>
          <DraftWords state={kept} />
        </div>
        {onCancel && (
          <Button kind="quiet" onClick={onCancel}>
            Close
          </Button>
        )}
        <Button type="submit" kind="primary" shortcut={saveKey()} aria-disabled={isSaving}>
          {saveLabel}
        </Button>
      </div>
    </form>
  )
}
