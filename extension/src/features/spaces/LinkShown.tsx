import { Button } from '../../ui/Button.tsx'
import { copyWords } from '../../ui/copy-words.ts'
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
      <Button size="dense" icon="copy" onClick={() => copyWords(link, 'Link copied', 'link')}>
        Copy the link
      </Button>
    </div>
  </div>
)
