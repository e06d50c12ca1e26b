import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { DraftWords } from './DraftWords.tsx'
import { Pill } from './Pill.tsx'
import { saveKey } from './platform.ts'
import './entry-form.css'

interface Props {
  readonly draft: 'kept' | 'lost'
  /** Save does nothing just now. */
  readonly isSaving?: boolean
  readonly onCancel?: (() => void) | undefined
  /** Who can read it. */
  readonly readBy?: ReactNode
  readonly saveLabel?: string
}

/** The foot of a form on the full page: who can read it, whether the words are a draft, Close and Save. */
export const EntryFormFoot = (props: Props) => {
  const { draft, isSaving = false, onCancel, readBy = 'Only you', saveLabel = 'Save' } = props
  return (
    <div className="form-foot">
      <div className="row wrap grow">
        {typeof readBy === 'string' ? <Pill icon="lock">{readBy}</Pill> : readBy}
        <DraftWords state={draft} />
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
  )
}
