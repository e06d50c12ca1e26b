import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import type { Meeting } from './meeting.ts'
import { PackAgenda } from './PackAgenda.tsx'
import { PackSlips } from './PackSlips.tsx'
import { useMeeting } from './use-meeting.ts'
import './pack.css'

interface Props {
  readonly stream: string
  readonly session: string
}

const NOTHING_OPENS = { onScribe: () => undefined, onOpenPane: () => undefined }

/** The paper pack of a meeting, for a room without screens: the agenda, last time's promises, and a slip for each. */
export const PackScreen = ({ stream, session }: Props) => {
  const found = useMeeting(stream, session, NOTHING_OPENS)
  if (found.kind === 'loading') return null
  if (found.kind !== 'ready') return <ScreenHeading title="This meeting isn’t on this computer" />
  return <Pack meeting={found.meeting} />
}

const PARTS = [
  ['agenda', 'The agenda'],
  ['promises', 'What was promised last time'],
  ['slips', 'A slip for each'],
  ['blanks', 'Slips without a name'],
] as const
export type PackPart = (typeof PARTS)[number][0]

const Pack = ({ meeting }: { readonly meeting: Meeting }) => {
  const [parts, setParts] = useState<ReadonlySet<PackPart>>(new Set(PARTS.map(([part]) => part)))
  const toggle = (part: PackPart, isOn: boolean) => {
    const next = new Set(parts)
    if (isOn) next.add(part)
    else next.delete(part)
    setParts(next)
  }
  return (
    <>
      <div className="on-screen">
        <p className="crumbs">
          <a className="crumb" href={`#/space/${meeting.stream}/meeting/${meeting.sessionId}`}>
            <Icon name="chevron-back" />
            The meeting
          </a>
        </p>
        <div className="screen-head">
          <div>
            <ScreenHeading title={`Paper pack, meeting ${meeting.session.number}`}>Paper pack</ScreenHeading>
            <p className="muted">
              For a meeting on paper. Slips are the writer’s own to keep; nobody collects them.
            </p>
          </div>
          <Button kind="primary" icon="print" onClick={() => print()}>
            Print or PDF
          </Button>
        </div>
        <fieldset className="card pack-parts">
          <legend className="unseen">What to print</legend>
          {PARTS.map(([part, label]) => (
            <label key={part} className="tick">
              <input
                type="checkbox"
                checked={parts.has(part)}
                onChange={({ currentTarget }) => toggle(part, currentTarget.checked)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      </div>
      <div className="pack">
        {(parts.has('agenda') || parts.has('promises')) && (
          <PackAgenda meeting={meeting} hasAgenda={parts.has('agenda')} hasPromises={parts.has('promises')} />
        )}
        {(parts.has('slips') || parts.has('blanks')) && (
          <PackSlips meeting={meeting} hasNamed={parts.has('slips')} hasBlanks={parts.has('blanks')} />
        )}
      </div>
    </>
  )
}
