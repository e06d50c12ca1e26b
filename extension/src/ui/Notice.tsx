import './notice.css'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'

interface Props {
  /** `wait`: it will sort itself out. `trouble`: the person has to do something. */
  readonly tone?: 'wait' | 'trouble' | 'together'
  readonly icon: IconName
  /** What happened, in one short sentence. */
  readonly title: string
  /** What is safe, and what happens next. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** Read out as soon as it appears. */
  readonly live?: boolean
}

/** A quiet block beside the thing it is about: what happened, what is safe, what to do. */
export const Notice = ({ tone, icon, title, children, actions, live }: Props) => (
  <div className={classNames('notice', tone)} role={live ? 'alert' : undefined}>
    <Icon name={icon} />
    <div className="grow">
      <p>
        <b>{title}</b> {children}
      </p>
      {actions && <div className="notice-actions">{actions}</div>}
    </div>
  </div>
)
