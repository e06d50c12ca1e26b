import { WORDS_MAX_LENGTH } from '@whatworked/shared/records/fields'
import { isBlank } from '@whatworked/shared/text'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { journalNames } from '../../data/journal-names.ts'
import { useCareRoute } from '../../data/use-care-route.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { ConcernNotice } from '../../ui/ConcernNotice.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { type Answers, type Care, hintsInWords, saidInWords } from './check-copy.ts'
import { NamesFound, toDecide } from './NamesFound.tsx'
import { careFor } from './shareable.ts'
import './comments.css'

interface Props {
  readonly label: string
  /** What the button says, where it is not a reply. */
  readonly button?: string
  readonly start?: string
  /** Names that are no pupil's. */
  readonly colleagues: readonly string[]
  /** Saves; says what went wrong, or nothing. The words stay in the field until it went well. */
  readonly onSave: (text: string) => Promise<string | undefined>
  readonly onCancel: () => void
}

/** A few words under a post, looked through for names before they go. Ctrl or Cmd with Enter saves; Escape leaves. */
export const CommentForm = ({ label, button, start = '', colleagues, onSave, onCancel }: Props) => {
  const db = useDb()
  const route = useCareRoute()
  const [text, setText] = useState(start)
  const [trouble, setTrouble] = useState<string>()
  const [isSaving, setSaving] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const found = useRef<HTMLDivElement>(null)
  /** What the words are looked through for; there from the first try on that found something. */
  const [care, setCare] = useState<Care>()
  const [answers, setAnswers] = useState<Answers>(new Map())
  const hints = care ? hintsInWords(text.trim(), care, answers) : []
  useEffect(() => field.current?.focus(), [])

  const save = async () => {
    if (isBlank(text) || isSaving) return
    setSaving(true)
    const home = homeOf(field.current)
    const checked = await check(text.trim())
    if (checked === undefined) return setSaving(false)
    const wrong = await onSave(checked)
    setTrouble(wrong)
    setSaving(false)
    if (wrong === undefined) home?.focus()
  }
  /** The words to send, or undefined while there is something to look at first. */
  const check = async (words: string): Promise<string | undefined> => {
    const wanted = await careFor(db, await journalNames(db), colleagues)
    // What stood in the words before was left there.
    const known = care
      ? answers
      : new Map(hintsInWords(start, wanted, new Map()).map(({ key }) => [key, 'left' as const]))
    const open = hintsInWords(words, wanted, known)
    setCare(wanted)
    setAnswers(known)
    const isSeen = open.every(
      ({ key, answer }) => answer === 'left' || hints.some((hint) => hint.key === key),
    )
    if (isSeen && toDecide(open) === undefined) return saidInWords(words, wanted, known)
    requestAnimationFrame(() =>
      found.current?.querySelector<HTMLElement>('[data-open="true"], section')?.focus(),
    )
    return undefined
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
      <div ref={found}>
        <NamesFound
          hints={hints}
          onAnswer={(keys, answer) =>
            setAnswers((known) => new Map([...known, ...keys.map((key) => [key, answer] as const)]))
          }
        />
      </div>
      <ConcernNotice texts={[text]} route={route} />
      <p className="small muted" role="status">
        {toDecide(hints)}
      </p>
      <div className="row">
        <Button type="submit" size="dense" kind="primary" disabled={isBlank(text)}>
          {button ?? (start === '' ? 'Reply' : 'Save')}
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
