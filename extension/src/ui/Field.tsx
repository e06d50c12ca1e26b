import './field.css'
import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
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

type SelectFieldProps = Around &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'children'> & {
    /** What an empty choice is called; without it there is no empty choice. */
    readonly none?: string
    readonly options: readonly (string | { readonly value: string; readonly label: string })[]
  }

/** A choice from a short list: a labelled native select. A value that the list doesn't have is offered too. */
export const SelectField = ({ label, hint, error, none, options, ...rest }: SelectFieldProps) => {
  const all = options.map((each) => (typeof each === 'string' ? { value: each, label: each } : each))
  const isOwn = rest.value && !all.some(({ value }) => value === rest.value)
  return (
    <Field label={label} hint={hint} error={error}>
      {(tied) => (
        <select {...rest} {...tied} className="input">
          {none !== undefined && <option value="">{none}</option>}
          {isOwn && <option value={rest.value}>{rest.value}</option>}
          {all.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
