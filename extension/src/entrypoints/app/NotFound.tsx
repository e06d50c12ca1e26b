import { ButtonLink } from '../../ui/Button.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'

/** An address that no screen has. */
export const NotFound = () => (
  <div className="stack" style={{ gap: 'var(--s4)', alignItems: 'start' }}>
    <ScreenHeading title="There is nothing here" />
    <p className="muted">The address may be old. Your journal is where it was.</p>
    <ButtonLink href="#/" kind="primary">
      Open the journal
    </ButtonLink>
  </div>
)
