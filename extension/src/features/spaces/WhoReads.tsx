import type { SpaceView } from '../../data/space-queries.ts'
import { Icon } from '../../ui/Icon.tsx'
import { counted } from '../../ui/words.ts'
import { presentMembers } from './readers.ts'
import './space-screen.css'

/** Who reads what is shared here, now and later, and what was agreed about it. */
export const WhoReads = ({ view }: { readonly view: SpaceView }) => {
  const { agreements } = view.space ?? {}
  const people = presentMembers(view).length
  return (
    <div className="who-reads">
      <Icon name="lock" />
      <p>
        Readable by its {counted(people, 'member')} and by whoever runs the server. Your head sees this only
        as a member, or through whoever runs the server.{' '}
        {agreements?.newcomersSeeEarlier
          ? 'Whoever joins later reads what was shared before.'
          : 'Newcomers read from the day they join.'}
        {agreements?.neverUsedFor && ` We agreed: ${agreements.neverUsedFor}`}
      </p>
    </div>
  )
}
