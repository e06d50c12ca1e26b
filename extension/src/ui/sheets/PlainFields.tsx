/** Fields of one answer: words, a line, a number, minutes, a day, a choice, several choices. */
import { useId } from 'react'
import { TextArea, TextField } from '../Field.tsx'
import { FieldGroup } from './FieldGroup.tsx'
import { type FieldProps, textOf } from './field-props.ts'

type ChangeOf = { readonly target: { readonly value: string } }

/** Paragraphs; nothing is cut off, what is too long is told when it is saved. */
export const WordsField = ({ field: { label, hint }, value, onChange, error }: FieldProps) => (
  <TextArea
    label={label}
    hint={hint}
    error={error}
    value={textOf(value)}
    onChange={(event: ChangeOf) => onChange(event.target.value)}
  />
)

/** One line. */
export const LineField = ({ field: { label, hint }, value, onChange, error }: FieldProps) => (
  <TextField
    label={label}
    hint={hint}
    error={error}
    value={textOf(value)}
    onChange={(event) => onChange(event.target.value)}
  />
)

/** A number, whole or not. */
export const NumberField = ({ field: { kind, label, hint }, value, onChange, error }: FieldProps) => (
  <TextField
    label={label}
    hint={hint ?? (kind === 'minutes' ? 'In minutes' : undefined)}
    error={error}
    type="number"
    inputMode={kind === 'minutes' ? 'numeric' : 'decimal'}
    step={kind === 'minutes' ? 1 : 'any'}
    {...(kind === 'minutes' && { min: 0, max: 1_440 })}
    value={textOf(value)}
    onChange={({ target }) => onChange(target.value === '' ? undefined : target.valueAsNumber)}
  />
)

/** A day. */
export const DayField = ({ field: { label, hint }, value, onChange, error }: FieldProps) => (
  <TextField
    label={label}
    hint={hint}
    error={error}
    type="date"
    value={textOf(value)}
    onChange={(event) => onChange(event.target.value)}
  />
)

/** One of a few; it can be taken back. */
export const ChoiceField = ({ field, value, onChange, error }: FieldProps) => {
  const name = useId()
  return (
    <FieldGroup field={field} error={error}>
      <div className="sheet-options">
        {(field.options ?? []).map((option) => (
          <label key={option.value} className="tick">
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
        {value !== undefined && (
          <button type="button" className="link-button small" onClick={() => onChange(undefined)}>
            None of these
          </button>
        )}
      </div>
    </FieldGroup>
  )
}

/** As many of a few as fit. */
export const ChoicesField = ({ field, value, onChange, error }: FieldProps) => {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : []
  return (
    <FieldGroup field={field} error={error}>
      <div className="sheet-options">
        {(field.options ?? []).map((option) => (
          <label key={option.value} className="tick">
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={({ target }) =>
                onChange(
                  target.checked ? [...chosen, option.value] : chosen.filter((one) => one !== option.value),
                )
              }
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
