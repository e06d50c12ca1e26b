import { hydrateRoot } from 'react-dom/client'
import { openJournal } from '../../browser/open-popup.ts'
import { openDrafts } from '../../data/drafts.ts'
import { draftEvent } from '../../data/use-draft.ts'
import { startTheme } from '../../ui/theme.ts'
import { Popup } from './Popup.tsx'
import { usePage } from './use-page.ts'

const states = new EventTarget()
// At once, before anything else: the first keystroke may be here already.
const drafts = openDrafts((state, key) => states.dispatchEvent(draftEvent(state, key)))

const LivePopup = () => (
  <Popup
    drafts={drafts}
    states={states}
    page={usePage()}
    onOpenJournal={() => void openJournal().then(() => window.close())}
  />
)

startTheme()
const root = document.getElementById('root')
if (root) hydrateRoot(root, <LivePopup />)
