import './button.css'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'

interface Look {
  /** `primary` is the one main action of a screen; plain without a kind. */
  readonly kind?: 'primary' | 'quiet' | 'soft' | 'together' | 'danger'
  readonly size?: 'dense' | 'big' | 'square'
  /** As wide as its place. */
  readonly fill?: boolean
  readonly icon?: IconName
  /** A key that does the same, shown at the end. */
  readonly shortcut?: string
  readonly children?: ReactNode
}

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof Look> & { readonly ref?: Ref<HTMLButtonElement> }

/** A native button in the product's looks; a `square` one with only an icon needs an `aria-label`. */
export const Button = ({ kind, size, fill, icon, shortcut, className, children, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    className={classNames('button', kind, size, fill === true && 'fill', className)}
  >
    {icon && <Icon name={icon} />}
    {children}
    {shortcut && (
      <span aria-hidden="true">
        <kbd>{shortcut}</kbd>
      </span>
    )}
  </button>
)

type LinkProps = Look & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof Look> & { readonly href: string }

/** A link that looks like a button, for an action that only goes somewhere. */
export const ButtonLink = ({ kind, size, fill, icon, shortcut, className, children, ...rest }: LinkProps) => (
  <a {...rest} className={classNames('button', kind, size, fill === true && 'fill', className)}>
    {icon && <Icon name={icon} />}
    {children}
    {shortcut && (
      <span aria-hidden="true">
        <kbd>{shortcut}</kbd>
      </span>
    )}
  </a>
)
