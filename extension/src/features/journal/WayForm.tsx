import type { SaveFailure } from '@whatworked/shared/failure'
import type { Way } from '@whatworked/shared/reflecting/ways'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { changeReflection, undoReflectionChange, withAnswers } from '../../data/change-reflection.ts'
import type { ReflectionEntry } from '../../data/entry.ts'
import type { KeptState } from '../../data/kept-form.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { DraftWords } from '../../ui/DraftWords.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { saveKey } from '../../ui/platform.ts'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { showToast } from '../../ui/toasts.ts'
import { LensHelp } from './LensHelp.tsx'
import { type Answers, dropAnswers, keepAnswers, keptAnswers } from './ways-drafts.ts'
import '../../ui/entry-form.css'

interface Props {
  readonly entry: ReflectionEntry
  readonly way: Way
  readonly onClose: () => void
}

/** The steps of one way, each to be answered alone or left. */
export const WayForm = ({ entry, way, onClose }: Props) => {
  const db = useDb()
  const [answers, setAnswers] = useState<Answers>(() => ({
    ...answersIn(entry, way),
    ...keptAnswers(entry.id, way.id),
  }))
  const [draft, setDraft] = useState<KeptState>('kept')
  const [trouble, setTrouble] = useState<SaveFailure>()
  const set = (step: string, text: string) => {
    const next = { ...answers, [step]: text }
    setAnswers(next)
    setDraft(keepAnswers(entry.id, way.id, next))
  }
  const save = async () => {
    const change = withAnswers(way.id, answers, Date.now())
    const changed = await changeReflection(db, entry.id, change, new Date())
    if (changed.kind !== 'saved')
      return setTrouble(changed.kind === 'missing' ? { kind: 'broken', reason: 'missing' } : changed)
    dropAnswers(entry.id, way.id)
    onClose()
    showToast('Saved', {
      label: 'Undo',
      onAct: () => void undoReflectionChange(db, entry.id, changed, new Date()),
    })
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
  }
  return (
    <form className="entry-form" onSubmit={onSubmit} onKeyDown={onKey} aria-label={way.name}>
      <div>
        <h3 className="card-title">{way.name}</h3>
        <p className="small muted">{way.by}. Answer one of these or all of them.</p>
      </div>
      {way.steps.map(({ id, ask }, at) => (
        <div key={id} className="way-step">
          <TextArea
            label={ask}
            maxLength={20_000}
            autoFocus={at === 0}
            value={answers[id] ?? ''}
            onChange={(event) => set(id, event.target.value)}
          />
          {way.id === 'brookfield' && <LensHelp lens={id} body={entry.body} />}
        </div>
      ))}
      {trouble && <SaveTrouble trouble={trouble} />}
      <div className="form-foot">
        <div className="row wrap grow">
          <DraftWords state={draft} />
        </div>
        <Button kind="quiet" onClick={onClose}>
          Close
        </Button>
        <Button type="submit" kind="primary" shortcut={saveKey()}>
          Save
        </Button>
      </div>
    </form>
  )
}

/** The answers that are there; of two to one step, which two computers gave at once, the first is the one to edit. */
const answersIn = ({ body }: ReflectionEntry, way: Way): Answers =>
  Object.fromEntries(
    way.steps.map(({ id }) => [
      id,
      body.looks.find((look) => look.way === way.id && look.step === id)?.text ?? '',
    ]),
  )
