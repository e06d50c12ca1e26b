import { EntryScreen } from '../../features/journal/EntryScreen.tsx'
import { EntryPrintScreen } from '../../features/portfolio/EntryPrintScreen.tsx'
import { SharePanel } from '../../features/spaces/SharePanel.tsx'
import { BringMark } from '../../features/time/BringMark.tsx'
import { TrialEdit } from '../../features/trials/TrialEdit.tsx'
import { TrialPage } from '../../features/trials/TrialPage.tsx'
import { TrialsHere } from '../../features/trials/TrialsHere.tsx'
import { NotFound } from './NotFound.tsx'
import type { ScreenProps } from './route.ts'

/** `/entry/:id`, with `/edit`, `/finish`, `/share` or `/print` behind it when one came for that. Sharing is drawn by the spaces feature, trials by their own. */
export const EntryRoute = ({ params }: ScreenProps) => {
  const { id, purpose } = params
  if (id === undefined) return <NotFound />
  if (purpose === 'print') return <EntryPrintScreen id={id} />
  return (
    <EntryScreen
      id={id}
      purpose={purpose === 'edit' || purpose === 'finish' || purpose === 'share' ? purpose : 'read'}
      renderSharing={(entry) => <SharePanel entryId={entry.id} isWanted={purpose === 'share'} />}
      renderTrials={(entry, names) => (
        <>
          <TrialsHere entry={entry} names={names} />
          <BringMark entry={entry.id} />
        </>
      )}
      renderTrial={(trial, names, { isEditing, title, onClose }) =>
        isEditing ? (
          <TrialEdit trial={trial} names={names} title={title} onClose={onClose} />
        ) : (
          <TrialPage trial={trial} names={names} title={title} />
        )
      }
    />
  )
}
