import { EntryScreen } from '../../features/journal/EntryScreen.tsx'
import { SharePanel } from '../../features/spaces/SharePanel.tsx'
import { NotFound } from './NotFound.tsx'
import type { ScreenProps } from './routes.tsx'

/** `/entry/:id`, with `/edit` or `/share` behind it when one came for that. Sharing is drawn by the spaces feature. */
export const EntryRoute = ({ params }: ScreenProps) => {
  const { id, purpose } = params
  if (id === undefined) return <NotFound />
  return (
    <EntryScreen
      id={id}
      purpose={purpose === 'edit' || purpose === 'share' ? purpose : 'read'}
      renderSharing={(entry) => <SharePanel entryId={entry.id} isWanted={purpose === 'share'} />}
    />
  )
}
