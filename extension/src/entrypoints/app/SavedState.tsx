import type { Live } from '../../data/use-live.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useOnline } from '../../ui/use-online.ts'
import './saved-state.css'

interface Props {
  readonly journal: Live<unknown>['kind']
}

/** At the foot of the sidebar: where the words are. Backup comes with a later version, so it says that there is none. */
export const SavedState = ({ journal }: Props) => {
  const isOnline = useOnline()
  if (journal === 'failed') {
    return (
      <p className="saved-state trouble">
        <Icon name="warn" />
        <span>This browser can’t open the journal just now.</span>
      </p>
    )
  }
  return (
    <p className="saved-state">
      <Icon name="check" />
      <span>
        Saved on this computer.
        <br />
        {isOnline ? 'Backup is off.' : 'You’re offline. Keep writing.'}
      </span>
    </p>
  )
}
