import { WORDS_MAX_LENGTH } from '@whatworked/shared/records/fields'
import { isBlank } from '@whatworked/shared/text'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import './comments.css'

interface Props {
  readonly label: string
  readonly start?: string
  /** Saves; says what went wrong, or nothing. The words stay in the field until it went well. */
  readonly onSave: (text: string) => Promise<string | undefined>
  readonly onCancel: () => void
}

/** A few words under a post. Ctrl or Cmd with Enter saves; Escape leaves. */
export const CommentForm = ({ label, start = '', onSave, onCancel }: Props) => {
  const [text, setText] = useState(start)
  const [trouble, setTrouble] = useState<string>()
  const [isSaving, setSaving] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])

  const save = async () => {
    if (isBlank(text) || isSaving) return
    setSaving(true)
    const home = homeOf(field.current)
    const wrong = await onSave(text.trim())
    setTrouble(wrong)
    setSaving(false)
    if (wrong === undefined) home?.focus()
  }
  const cancel = () => {
    homeOf(field.current)?.focus()
    onCancel()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save()
    } else if (event.key === 'Escape' && (isBlank(text) || text === start)) cancel()
  }

  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextArea
        ref={field}
        label={label}
        value={text}
        maxLength={WORDS_MAX_LENGTH}
        error={trouble}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
      />
      <div className="row">
        <Button type="submit" size="dense" kind="primary" disabled={isBlank(text)}>
          {start === '' ? 'Reply' : 'Save'}
        </Button>
        <Button size="dense" kind="quiet" onClick={cancel}>
          Not now
        </Button>
      </div>
    </form>
  )
}

/** The post that the form stands under: focus goes back there when the form is gone. */
const homeOf = (field: HTMLElement | null): HTMLElement | null => field?.closest('article') ?? null
