import './chip.css'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'

type ChipProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly icon?: IconName
  /** On or off; leave it out for a chip that does something else. */
  readonly pressed?: boolean
  /** Invites to add something that isn't there yet. */
  readonly dashed?: boolean
}

/** A small round button: a choice that is on or off, or a thing to add. */
export const Chip = ({ icon, pressed, dashed, className, children, ...rest }: ChipProps) => (
  <button
    type="button"
    aria-pressed={pressed}
    {...rest}
    className={classNames('chip', dashed === true && 'dashed', className)}
  >
    {icon && <Icon name={icon} />}
    {children}
  </button>
)

interface TokenProps {
  readonly children: string
  readonly onRemove: () => void
}

/** Something chosen, with a cross that takes it out again. */
export const ChosenChip = ({ children, onRemove }: TokenProps) => (
  <span className="chip on" title={children}>
    <span className="chip-words">{children}</span>
    <button type="button" className="chip-remove" aria-label={`Take out ${children}`} onClick={onRemove}>
      <Icon name="close" />
    </button>
  </span>
)

interface SelectChipProps {
  /** What the choice is about; read out, not shown. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Native `<option>`s; the one with an empty value means no choice. */
  readonly children: ReactNode
}

/** A native select in the shape of a chip, tinted while something is chosen. */
export const SelectChip = ({ label, value, onChange, children }: SelectChipProps) => (
  <span className={classNames('chip select-chip', value !== '' && 'on')}>
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {children}
    </select>
    <Icon name="chevron-down" />
  </span>
)
