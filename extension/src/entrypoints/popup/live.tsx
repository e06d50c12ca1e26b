// The letters come behind the first paint: until then the system's own stand in.
import '../../ui/fonts.css'
import { hydrateRoot } from 'react-dom/client'
import { openJournal } from '../../browser/open-popup.ts'
import type { Drafts } from '../../data/drafts.ts'
import type { EarlyWords } from './keep-early-words.ts'
import { Popup } from './Popup.tsx'
import { usePage } from './use-page.ts'

interface Props {
  readonly drafts: Drafts
  readonly states: EventTarget
  readonly early: EarlyWords
}

const LivePopup = ({ drafts, states, early }: Props) => (
  <Popup
    drafts={drafts}
    states={states}
    early={early}
    page={usePage()}
    onOpenJournal={() => void openJournal().then(() => window.close())}
  />
)

/** Brings the form that is there to life; what was typed into it stays. */
export const bringToLife = (root: HTMLElement, props: Props): void => {
  // A tab that was chosen before this script was here has told nobody; the fragment is how Clip is asked for.
  if (root.querySelector<HTMLInputElement>('input[value="clip"]')?.checked) location.hash = 'clip'
  hydrateRoot(root, <LivePopup {...props} />)
}
