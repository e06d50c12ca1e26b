import { useState } from 'react'
import type { ReflectionEntry } from '../../data/entry.ts'
import { saveReflection } from '../../data/save-reflection.ts'
import { useDb } from '../../data/use-live.ts'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { showToast } from '../../ui/toasts.ts'
import type { EntryNames } from './EntryCard.tsx'
import { dropDraft, keepDraft, keptDraft } from './form-draft.ts'
import { ReflectionForm } from './ReflectionForm.tsx'
import { valuesOf } from './reflection-values.ts'
import '../../ui/entry-form.css'

interface Props {
  readonly entry: ReflectionEntry
  readonly names: EntryNames
  readonly title: string
  /** One came to finish it: the caret starts in the first empty answer. */
  readonly isFinishing: boolean
  readonly onClose: () => void
}

/** A reflection's form in place of its page. What was there before becomes a version in History. */
export const ReflectionEdit = ({ entry, names, title, isFinishing, onClose }: Props) => {
  const db = useDb()
  const of = `edit ${entry.id}` as const
  // What stood there when the edit began: what changes beneath it meanwhile is merged, not replaced.
  const [{ values, body }] = useState(() => {
    const draft = keptDraft(of)
    return { values: draft?.values ?? valuesOf(entry, names), body: draft?.body ?? entry.body }
  })
  return (
    <section className="card form-card" aria-label="Edit the entry">
      <ScreenHeading title={`Edit: ${title}`} className="form-title">
        {title}
      </ScreenHeading>
      <ReflectionForm
        start={values}
        names={names}
        {...(isFinishing && { startAt: 'empty' })}
        onCancel={onClose}
        onChange={(latest) => keepDraft(of, { values: latest, body })}
        onSave={async (latest) => {
          const result = await saveReflection(db, latest, { id: entry.id, body }, new Date())
          if (result.kind !== 'saved') return result
          dropDraft(of)
          showToast(isFinishing ? 'Finished' : 'Saved')
          onClose()
          return undefined
        }}
      />
    </section>
  )
}
