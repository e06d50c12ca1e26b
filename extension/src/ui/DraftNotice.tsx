import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import { showToast } from './toasts.ts'

interface Props {
  /** Puts the draft aside and shows an empty form. */
  readonly onBeginAfresh: () => void
  /** Undo: the words come back. */
  readonly onBringBack: () => void
}

/** Says over a form that unsaved words came back, and offers an empty one; a slip is undone. */
export const DraftNotice = ({ onBeginAfresh, onBringBack }: Props) => (
  <div style={{ marginBlockEnd: 'var(--s4)' }}>
    <Notice
      icon="write"
      title="Your draft is here as you left it."
      actions={
        <Button
          size="dense"
          onClick={() => {
            onBeginAfresh()
            showToast('Draft cleared', { label: 'Undo', onAct: onBringBack })
          }}
        >
          Begin afresh
        </Button>
      }
    />
  </div>
)
