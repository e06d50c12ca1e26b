import { Icon } from '../../ui/Icon.tsx'
import { counted } from '../../ui/words.ts'
import './entry-screen.css'

/** The way to the bin, while something is in it. */
export const BinLink = ({ count }: { readonly count: number }) =>
  count > 0 && (
    <a className="crumb" href="#/bin">
      <Icon name="put-away" />
      {counted(count, 'entry', 'entries')} put away
    </a>
  )
