import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { DraftMark } from './DraftMark.tsx'
import { Notice } from './Notice.tsx'
import { useIsMac } from './use-is-mac.ts'

interface Props {
  readonly draft: 'none' | 'kept' | 'lost'
  /** What stood in the way of the last save; without a tone it is only a hint. */
  readonly problem: { title: string; words: string; tone?: 'trouble' } | undefined
  readonly isSaving: boolean
  readonly onSave: () => void
  /** What else can be done with the form. */
  readonly children?: ReactNode
}

/** The foot of a quick form: what went wrong, whether the words are a draft, and Save. */
export const FormFoot = ({ draft, problem, isSaving, onSave, children }: Props) => {
  const isMac = useIsMac()
  return (
    <>
      {problem && (
        <Notice
          {...(problem.tone ? { tone: problem.tone, icon: 'warn' } : { icon: 'info' })}
          title={problem.title}
          live
        >
          {problem.words}
        </Notice>
      )}
      <footer className="popup-foot">
        <DraftMark state={draft} />
        <span className="row">
          {children}
          <Button
            kind="primary"
            shortcut={isMac ? '⌘ ↵' : 'Ctrl ↵'}
            onClick={onSave}
            aria-disabled={isSaving}
            aria-keyshortcuts={isMac ? 'Meta+Enter' : 'Control+Enter'}
          >
            Save
          </Button>
        </span>
      </footer>
    </>
  )
}
