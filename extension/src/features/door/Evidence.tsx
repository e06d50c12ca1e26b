import type { EvidenceRead } from '@whatworked/shared/records/activity'
import { Button } from '../../ui/Button.tsx'
import { Citation } from '../../ui/Citation.tsx'

interface Props {
  readonly evidence: readonly EvidenceRead[]
  readonly onRemove?: (at: number) => void
}

/** What was attached: the quote and the work it comes from. */
export const Evidence = ({ evidence, onRemove }: Props) =>
  evidence.length === 0 ? null : (
    <ul className="door-evidence">
      {evidence.map((read, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same passage may be attached twice
        <li key={at}>
          {read.quote && <blockquote className="quote">{read.quote}</blockquote>}
          <div className="row wrap">
            <span className="citation grow">{read.source && <Citation work={read.source} />}</span>
            {onRemove && (
              <Button kind="quiet" size="dense" icon="close" onClick={() => onRemove(at)}>
                Take out
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
