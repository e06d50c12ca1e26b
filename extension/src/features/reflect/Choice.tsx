/** One of several, as native radio buttons; pressing the chosen one again takes the choice back. */
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'

interface Props {
  readonly name: string
  readonly value: string
  readonly children: ReactNode
  /** A key that chooses it, told to screen readers. */
  readonly shortcut?: string
}

export const Choice = ({ name, value, children, shortcut }: Props) => (
  <label className={`choice ${value}`}>
    <input
      type="radio"
      name={name}
      value={value}
      aria-keyshortcuts={shortcut}
      onPointerDown={rememberChecked}
      // The caret stays where somebody writes: the next key is a letter again.
      onMouseDown={(event) => event.preventDefault()}
      onClick={takeBack}
      onKeyDown={takeBackByKey}
    />
    <span>{children}</span>
  </label>
)

/** A click on a radio button arrives after it is checked: what it was is remembered on the way down. */
const rememberChecked = (event: { currentTarget: HTMLInputElement }) => {
  event.currentTarget.dataset['was'] = String(event.currentTarget.checked)
}

const clear = (radio: HTMLInputElement) => {
  radio.checked = false
  radio.dispatchEvent(new Event('input', { bubbles: true }))
}

const takeBack = (event: MouseEvent<HTMLInputElement>) => {
  if (event.currentTarget.dataset['was'] === 'true') clear(event.currentTarget)
  delete event.currentTarget.dataset['was']
}

const takeBackByKey = (event: KeyboardEvent<HTMLInputElement>) => {
  if ((event.key === 'Backspace' || event.key === 'Delete') && event.currentTarget.checked)
    clear(event.currentTarget)
}
