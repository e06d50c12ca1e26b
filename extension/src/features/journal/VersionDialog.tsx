import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { whenWords } from '../../ui/dates.ts'
import type { EntryNames } from './EntryCard.tsx'
import { fieldLabel, fieldWords } from './field-words.ts'
import type { Version } from './versions.ts'
import './margin-cards.css'

interface Props {
  readonly version: Version
  readonly names: EntryNames
  readonly onBringBack: () => void
  readonly onClose: () => void
}

/** What stood in an entry before a change, to read and to bring back. */
export const VersionDialog = ({ version, names, onBringBack, onClose }: Props) => (
  <Dialog title="An earlier version" onClose={onClose}>
    <p className="muted small">
      {version.isConflict ? 'Written on another computer' : 'Written'}{' '}
      {whenWords(version.writtenAt, new Date())}. The rest of the entry is the same as now.
    </p>
    <dl className="version-words">
      {version.fields.map(({ field, value }) => (
        <div key={field} className="answer">
          <dt>{fieldLabel(field)}</dt>
          <dd className="words">{fieldWords(field, value, names)}</dd>
        </div>
      ))}
    </dl>
    <div className="dialog-actions">
      <Button onClick={onClose}>Leave it as it is</Button>
      <Button kind="primary" icon="undo" onClick={onBringBack}>
        Bring this back
      </Button>
    </div>
  </Dialog>
)
