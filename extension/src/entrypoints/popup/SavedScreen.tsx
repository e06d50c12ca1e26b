import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'

interface Props {
  readonly words: string
  readonly onOpen: () => void
  readonly onAnother: () => void
}

/** Said only after the transaction committed. */
export const SavedScreen = ({ words, onOpen, onAnother }: Props) => (
  <div className="saved">
    <p role="status">
      <span className="saved-mark">
        <Icon name="check" />
      </span>
      <b>Saved</b>
      <span className="muted">{words}</span>
    </p>
    <div className="row">
      <Button kind="soft" icon="journal" onClick={onOpen} autoFocus>
        Open journal
      </Button>
      <Button kind="quiet" onClick={onAnother}>
        Write another
      </Button>
    </div>
  </div>
)
