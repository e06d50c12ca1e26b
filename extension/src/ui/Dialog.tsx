import './dialog.css'
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './Button.tsx'
import { classNames } from './class-names.ts'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** `wide` for two columns; `high` stands near the top, for lists that change length. */
  readonly size?: 'wide' | 'high'
  /** The heading is only read out. */
  readonly hideTitle?: boolean
}

/** A native modal dialog: drawn only while it is open. The browser traps focus, closes on Escape and gives focus back. */
export const Dialog = ({ title, onClose, children, size, hideTitle }: Props) => {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])

  const onBackdrop = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === element.current) onClose()
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same, and the dialog itself hears it
    <dialog
      ref={element}
      className={classNames('dialog', size)}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={onBackdrop}
    >
      <div className={hideTitle ? 'unseen' : 'dialog-head'}>
        <h2 id={titleId}>{title}</h2>
        {!hideTitle && (
          <Button kind="quiet" size="square" icon="close" aria-label="Close" onClick={onClose} />
        )}
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  )
}
