import './icon.css'
import { ICON_PATHS } from './icon-paths.ts'
import type { MORE_ICON_PATHS } from './more-icon-paths.ts'

/** The name of a drawing. */
export type IconName = keyof typeof ICON_PATHS | keyof typeof MORE_ICON_PATHS

interface Props {
  readonly name: IconName
  readonly className?: string
}

const drawn: Partial<Record<IconName, string>> = { ...ICON_PATHS }

/** Adds the drawings of full pages: once, before such a page is drawn. */
export const addIcons = (paths: typeof MORE_ICON_PATHS): void => {
  Object.assign(drawn, paths)
}

/** A small line drawing beside words; never the only name of a control, so it is hidden from screen readers. */
export const Icon = ({ name, className }: Props) => (
  <svg
    className={`icon${TURNS.has(name) ? ' icon-turns' : ''}${className ? ` ${className}` : ''}`}
    viewBox="0 0 24 24"
    aria-hidden="true"
  >
    <path d={drawn[name]} strokeWidth={name === 'more' ? 2.6 : undefined} />
  </svg>
)

/** Drawings that point along the line of reading and turn round with it. */
const TURNS: ReadonlySet<IconName> = new Set(['chevron-forward', 'chevron-back', 'arrow-forward', 'undo'])
