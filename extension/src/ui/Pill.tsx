import './pill.css'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'

interface Props {
  readonly tone?: 'together' | 'trial' | 'pen' | 'mark'
  readonly icon?: IconName
  readonly children: ReactNode
}

/** A short fact about a thing that can't be pressed: “Only you”, the space it is shared in. */
export const Pill = ({ tone, icon, children }: Props) => (
  <span className={classNames('pill', tone)}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
)
