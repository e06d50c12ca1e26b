import { useState } from 'react'
import * as v from 'valibot'
import type { TrialEntry } from '../../data/entry.ts'
import { dropForm, keepForm, keptForm } from '../../data/kept-form.ts'
import { useCareRoute } from '../../data/use-care-route.ts'
import { useDb } from '../../data/use-live.ts'
import { ConcernNotice } from '../../ui/ConcernNotice.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { formKeys, onSubmit } from '../../ui/form-keys.ts'
import { SmallFormFoot } from './SmallFormFoot.tsx'
import { addNote } from './trial-deeds.ts'

interface Props {
  readonly trial: TrialEntry
  readonly onClose: () => void
}

/** A line along the way, under today. Its words are a draft until they are saved. */
export const NoteForm = ({ trial, onClose }: Props) => {
  const db = useDb()
  const of = `trial note ${trial.id}`
  const [text, setText] = useState(() => keptForm(of, v.string()) ?? '')
  const route = useCareRoute()
  const save = async () => {
    if (text.trim() === '') return onClose()
    if (!(await addNote(db, trial.id, text))) return
    dropForm(of)
    onClose()
  }
  return (
    <form className="trial-small-form" onSubmit={onSubmit(save)} onKeyDown={formKeys(save, onClose)}>
      <TextArea
        label="What did you notice?"
        placeholder="One line is plenty"
        maxLength={20_000}
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          keepForm(of, event.target.value)
        }}
      />
      <ConcernNotice texts={[text]} route={route} />
      <SmallFormFoot onClose={onClose} />
    </form>
  )
}
