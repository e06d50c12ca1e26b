import './icon.css'
import { ICON_PATHS, type IconName } from './icon-paths.ts'

interface Props {
  readonly name: IconName
  readonly className?: string
}

/** A small line drawing beside words; never the only name of a control, so it is hidden from screen readers. */
export const Icon = ({ name, className }: Props) => (
  <svg
    className={`icon${TURNS.has(name) ? ' turns' : ''}${className ? ` ${className}` : ''}`}
    viewBox="0 0 24 24"
    aria-hidden="true"
  >
    <path d={ICON_PATHS[name]} strokeWidth={name === 'more' ? 2.6 : undefined} />
  </svg>
)

/** Drawings that point along the line of reading and turn round with it. */
const TURNS: ReadonlySet<IconName> = new Set(['chevron-forward', 'chevron-back', 'arrow-forward', 'undo'])
