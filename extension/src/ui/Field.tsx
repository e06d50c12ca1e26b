import './field.css'
import { type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes, useId } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'

interface Around {
  readonly label: string
  readonly hint?: ReactNode
  /** What is wrong and what to do; the field is marked as wrong while it is there. */
  readonly error?: string | undefined
}

interface FieldProps extends Around {
  /** Draws the control with the attributes that tie it to its label, hint and error. */
  readonly children: (tied: TiedAttributes) => ReactNode
}

/** What a control needs so that a screen reader reads its label, hint and error. */
export interface TiedAttributes {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

/** A label over a control, with a hint and an error below it. */
export const Field = ({ label, hint, error, children }: FieldProps) => {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true as const }),
      })}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="warn" />
          {error}
        </p>
      )}
    </div>
  )
}

type TextFieldProps = Around &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & { readonly ref?: Ref<HTMLInputElement> }

/** One line of text, a date, an address: a labelled native input. */
export const TextField = ({ label, hint, error, className, ...rest }: TextFieldProps) => (
  <Field label={label} hint={hint} error={error}>
    {(tied) => <input {...rest} {...tied} className={classNames('input', className)} />}
  </Field>
)

type TextAreaProps = Around &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> & { readonly ref?: Ref<HTMLTextAreaElement> }

/** Several lines in the teacher's own words, in the reading face; grows with the text where the browser can. */
export const TextArea = ({ label, hint, error, className, ...rest }: TextAreaProps) => (
  <Field label={label} hint={hint} error={error}>
    {(tied) => <textarea rows={2} {...rest} {...tied} className={classNames('input words', className)} />}
  </Field>
)
