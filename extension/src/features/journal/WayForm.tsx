import type { SaveFailure } from '@whatworked/shared/failure'
import type { Way } from '@whatworked/shared/reflecting/ways'
import { useState } from 'react'
import { changeReflection, undoReflectionChange, withAnswers } from '../../data/change-reflection.ts'
import type { ReflectionEntry } from '../../data/entry.ts'
import type { KeptState } from '../../data/kept-form.ts'
import { useCareRoute } from '../../data/use-care-route.ts'
import { useDb } from '../../data/use-live.ts'
import { ConcernNotice } from '../../ui/ConcernNotice.tsx'
import { EntryFormFoot } from '../../ui/EntryFormFoot.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { formKeys, onSubmit } from '../../ui/form-keys.ts'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { showToast } from '../../ui/toasts.ts'
import { LensHelp } from './LensHelp.tsx'
import { type Answers, dropAnswers, keepAnswers, keptAnswers } from './ways-drafts.ts'

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
  const route = useCareRoute()
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
  return (
    <form
      className="entry-form"
      onSubmit={onSubmit(save)}
      onKeyDown={formKeys(save, onClose)}
      aria-label={way.name}
    >
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
      <ConcernNotice texts={Object.values(answers)} route={route} />
      {trouble && <SaveTrouble trouble={trouble} />}
      <EntryFormFoot draft={draft} onCancel={onClose} />
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
