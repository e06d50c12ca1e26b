import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import './nav-link.css'

interface Props {
  readonly to: string
  readonly icon?: IconName
  /** A space's name: its first letter stands in place of an icon. */
  readonly letter?: string
  readonly count?: number | undefined
  /** What is counted, in the plural. */
  readonly counted?: string
  /** Other addresses under which this one is the current place. */
  readonly alsoOn?: readonly string[]
  readonly children: ReactNode
}

/** One line of the sidebar; says when it is where one is. */
export const NavLink = ({ to, icon, letter, count, counted = 'entries', alsoOn = [], children }: Props) => {
  const [path] = useLocation()
  const isHere = path === to || (to !== '/' && path.startsWith(`${to}/`))
  const isNear = alsoOn.some((start) => path.startsWith(start))
  return (
    <a className="nav" href={`#${to}`} aria-current={isHere ? 'page' : isNear ? 'true' : undefined}>
      {icon && <Icon name={icon} />}
      {letter && (
        <span className="nav-letter" aria-hidden="true">
          {[...letter][0]?.toLocaleUpperCase('en-GB')}
        </span>
      )}
      <span className="nav-name">{children}</span>
      {count !== undefined && count > 0 && (
        <span className="nav-count figures">
          {count.toLocaleString('en-GB')}
          <span className="unseen"> {counted}</span>
        </span>
      )}
    </a>
  )
}
