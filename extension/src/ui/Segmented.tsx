import './segmented.css'
import { type ReactNode, useId } from 'react'

interface Option<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  /** How many there are of it, shown small. */
  readonly count?: number
}

interface Props<Value extends string> {
  /** What the choice is about; read out, not shown. */
  readonly legend: string
  readonly options: readonly Option<Value>[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
}

/** One of a few, side by side: native radio buttons, so the arrow keys work as everywhere. */
export const Segmented = <Value extends string>({ legend, options, value, onChange }: Props<Value>) => {
  const name = useId()
  return (
    <fieldset className="segmented">
      <legend className="unseen">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="segment">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.count !== undefined && <span className="count">{option.count}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
