import type { EvidenceRead } from '@whatworked/shared/records/activity'
import { useState } from 'react'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { AttachClips } from './AttachClips.tsx'
import { EVIDENCE_MOST } from './answers-draft.ts'

interface Props {
  readonly evidence: readonly EvidenceRead[]
  readonly onChange: (evidence: EvidenceRead[]) => void
}

/** What was attached, as quotes with the works they come from; more of it from one's own clips. */
export const Evidence = ({ evidence, onChange }: Props) => {
  const { holdsJournal } = useDb()
  const [isAttaching, setAttaching] = useState(false)
  return (
    <>
      {evidence.length > 0 && (
        <ul className="door-evidence">
          {evidence.map((read, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same passage may be attached twice
            <li key={at}>
              {read.quote && <blockquote className="quote">{read.quote}</blockquote>}
              <div className="row wrap">
                <span className="citation grow">{read.source && <Citation work={read.source} />}</span>
                <Button
                  kind="quiet"
                  size="dense"
                  icon="close"
                  onClick={() => onChange(evidence.filter((_, index) => index !== at))}
                >
                  Take out
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {holdsJournal && evidence.length < EVIDENCE_MOST - 1 && (
        <div>
          <Button icon="clip" onClick={() => setAttaching(true)}>
            Attach a clip
          </Button>
        </div>
      )}
      {isAttaching && (
        <AttachClips
          attached={evidence}
          onAttach={(read) => onChange([...evidence, read])}
          onClose={() => setAttaching(false)}
        />
      )}
    </>
  )
}
