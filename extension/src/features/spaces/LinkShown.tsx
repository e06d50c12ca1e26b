import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import './members.css'

interface Props {
  readonly link: string
  /** What to do with it, in a few words. */
  readonly title: string
  /** What it opens, and for whom. */
  readonly children: string
}

/** A link that is shown this once, to copy. */
export const LinkShown = ({ link, title, children }: Props) => (
  <div className="link-shown" role="status">
    <p>
      <b>{title}</b> {children}
    </p>
    <code>{link}</code>
    <div>
      <Button
        size="dense"
        icon="copy"
        onClick={() =>
          void navigator.clipboard.writeText(link).then(
            () => showToast('Link copied'),
            () => showToast('The browser didn’t allow copying. Select the link and copy it.'),
          )
        }
      >
        Copy the link
      </Button>
    </div>
  </div>
)
