import { ROUTE_BY_DEFAULT, suggestsConcern } from '@whatworked/shared/care/find-concern'
import { Icon } from './Icon.tsx'
import './concern-notice.css'

interface Props {
  readonly texts: readonly (string | undefined)[]
  /** The school's own way, in the teacher's words. */
  readonly route: string | undefined
}

/** A quiet pointer to the school's safeguarding route; nothing waits for it, and nothing remembers that it was shown. */
export const ConcernNotice = ({ texts, route }: Props) => {
  if (!texts.some((text) => text !== undefined && suggestsConcern(text))) return null
  return (
    <p className="concern" role="note" aria-label="If you are worried about a child">
      <Icon name="people" />
      <span>
        <b>If you are worried about a child:</b> {route?.trim() || ROUTE_BY_DEFAULT}
      </span>
    </p>
  )
}
