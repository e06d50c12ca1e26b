import type { SpaceView } from '../../data/space-queries.ts'
import { useDb } from '../../data/use-live.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { localDayOf, monthName } from '../../ui/dates.ts'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { counted } from '../../ui/words.ts'
import { presentMembers } from './readers.ts'
import './space-screen.css'

interface Props {
  readonly view: SpaceView
  readonly onShare: () => void
}

/** The name of a space, its faces, and the ways into it. */
export const SpaceHead = ({ view, onShare }: Props) => {
  const { holdsJournal } = useDb()
  const present = presentMembers(view)
  return (
    <div className="screen-head space-head">
      <div>
        <p className="space-kicker">
          {counted(present.length, 'person', 'people')}
          {sinceWords(view)}
        </p>
        <ScreenHeading title={view.space?.name ?? 'A space'} />
      </div>
      <div className="row wrap">
        <span className="faces" aria-hidden="true">
          {present.slice(0, 6).map(({ id, body }) => (
            <Avatar key={id} name={body.name} />
          ))}
          {present.length > 6 && <span className="faint small">and {present.length - 6} more</span>}
        </span>
        <ButtonLink href={`#/space/${view.stream}/members`} size="dense" kind="quiet">
          {view.role === 'owner' || view.role === 'facilitator' ? 'Members and invitations' : 'Members'}
        </ButtonLink>
        {(view.role === 'owner' || view.role === 'facilitator') && (
          <ButtonLink href={`#/space/${view.stream}/settings`} size="dense" kind="quiet">
            Purpose and ways of working
          </ButtonLink>
        )}
        {view.role !== 'guest' && holdsJournal && (
          <Button size="dense" icon="plus" onClick={onShare}>
            Share an entry
          </Button>
        )}
      </div>
    </div>
  )
}

/** Since when there has been anybody in it. */
const sinceWords = ({ members }: SpaceView): string => {
  const first = Math.min(...members.map(({ body }) => body.joinedAt))
  return Number.isFinite(first)
    ? ` · since ${monthName(localDayOf(new Date(first)), localDayOf(new Date()))}`
    : ''
}
