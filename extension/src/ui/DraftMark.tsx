import { Icon } from './Icon.tsx'
import { Pill } from './Pill.tsx'

interface Props {
  readonly state: 'none' | 'kept' | 'lost'
}

/** Who can see these words, and whether they are on the disk yet. */
export const DraftMark = ({ state }: Props) => (
  <span className="draft-mark">
    {state === 'none' && <Pill icon="lock">Only you</Pill>}
    <span role="status" className="small muted">
      {state === 'kept' && (
        <span title="Only you can see it. It comes back if this closes.">
          <Icon name="check" /> Draft saved
        </span>
      )}
      {state === 'lost' && 'Not kept yet: the disk may be full. Copy your words before closing.'}
    </span>
  </span>
)
