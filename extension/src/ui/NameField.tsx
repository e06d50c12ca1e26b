import { Combobox } from './Combobox.tsx'
import { type ComboboxOption, hasOptionNamed } from './match-options.ts'

/** Something chosen by its name; without an id it was typed. */
interface Chosen {
  readonly id?: string | undefined
  readonly name: string
}

interface Props {
  readonly label: string
  readonly placeholder: string
  readonly options: readonly ComboboxOption[]
  readonly value: Chosen | undefined
  readonly onChange: (value: Chosen | undefined) => void
}

/** A field for one name: chosen by a few letters, or typed; a name that goes by no option is new. */
export const NameField = ({ label, placeholder, options, value, onChange }: Props) => {
  const byName = (text: string): Chosen | undefined => {
    if (text.trim() === '') return undefined
    // Not by an alias: somebody may be in the middle of a longer name.
    const known = options.find(({ id, name }) => hasOptionNamed([{ id, name }], text))
    return { ...(known && { id: known.id }), name: text }
  }
  return (
    <Combobox
      label={label}
      placeholder={placeholder}
      options={options}
      text={value?.name ?? ''}
      onText={(text) => onChange(byName(text))}
      onChoose={({ id, name }) => onChange({ id, name })}
      onCreate={(name) => onChange({ name })}
    />
  )
}
