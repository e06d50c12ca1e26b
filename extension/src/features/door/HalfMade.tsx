import { keptForm } from '../../data/kept-form.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { DOOR_FORM, doorDraft } from './door-draft.ts'
import './door.css'

/** In a space whose making was cut short: the answers are here still, and can be finished. */
export const HalfMade = ({ stream }: { readonly stream: string }) =>
  keptForm(DOOR_FORM, doorDraft)?.made?.stream === stream ? (
    <div className="half-made">
      <Notice
        icon="info"
        title="This space is half made."
        actions={
          <ButtonLink href="#/new-space" size="dense">
            Finish making it
          </ButtonLink>
        }
      >
        What you answered, its way of working and its dates are kept on this computer, and not here yet.
      </Notice>
    </div>
  ) : null
