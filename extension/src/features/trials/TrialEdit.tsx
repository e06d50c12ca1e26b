import { useState } from 'react'
import type { TrialEntry } from '../../data/entry.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import { dropForm, keepForm, keptForm } from '../../data/kept-form.ts'
import { editTrial } from '../../data/trials/trial-save.ts'
import { useDb } from '../../data/use-live.ts'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { showToast } from '../../ui/toasts.ts'
import { TrialForm } from './TrialForm.tsx'
import { linesOfTrial, trialLines, valuesOfLines } from './trial-form-values.ts'

interface Props {
  readonly trial: TrialEntry
  readonly names: JournalNames
  readonly title: string
  readonly onClose: () => void
}

/** A trial's form in place of its page. What was there before becomes a version in History. */
export const TrialEdit = ({ trial: latest, names, title, onClose }: Props) => {
  const db = useDb()
  // What stood there when the edit began: what changes beneath it meanwhile is merged, not replaced.
  const [trial] = useState(latest)
  const of = `trial ${trial.id}`
  const [start] = useState(() => keptForm(of, trialLines) ?? linesOfTrial(trial, names))
  return (
    <section className="card form-card" aria-label="Edit the trial">
      <ScreenHeading title={`Edit: ${title}`} className="form-title">
        {title}
      </ScreenHeading>
      <TrialForm
        start={start}
        names={names}
        onCancel={onClose}
        onChange={(lines) => keepForm(of, lines)}
        onSave={async (lines) => {
          const result = await editTrial(db, valuesOfLines(lines), trial, new Date())
          if (result.kind !== 'saved') return result
          dropForm(of)
          showToast('Saved')
          onClose()
          return undefined
        }}
      />
    </section>
  )
}
