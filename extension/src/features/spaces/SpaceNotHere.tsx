import { useDb } from '../../data/use-live.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { homeWords } from '../../ui/words.ts'
import './space-screen.css'

/** In place of a space that this computer doesn't have, or no longer. */
export const SpaceNotHere = () => (
  <div className="stack not-here">
    <ScreenHeading title="This space isn’t on this computer" />
    <p className="muted">
      You may have left it, been removed, or be connected as somebody else. What was shared there is no longer
      kept here; your own entries are in your journal, and words of yours that weren’t sent are in the tray.
    </p>
    <div className="row wrap">
      <ButtonLink href="#/" kind="primary">
        {homeWords(useDb().holdsJournal)}
      </ButtonLink>
      <ButtonLink href="#/tray">Open the tray</ButtonLink>
    </div>
  </div>
)
