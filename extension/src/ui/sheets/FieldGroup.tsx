import type { SheetField } from '@whatworked/shared/forms/sheet'
import { type ReactNode, useId } from 'react'
import { Icon } from '../Icon.tsx'

interface Props {
  readonly field: Pick<SheetField, 'label' | 'hint'>
  readonly error?: string | undefined
  readonly children: ReactNode
}

/** Several controls under one question: a field set with its legend, hint and error. */
export const FieldGroup = ({ field: { label, hint }, error, children }: Props) => {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset className="sheet-group" {...(described && { 'aria-describedby': described })}>
      <legend>{label}</legend>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="warn" />
          {error}
        </p>
      )}
    </fieldset>
  )
}
