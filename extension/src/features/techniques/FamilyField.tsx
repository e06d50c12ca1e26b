import { FAMILY_NAMES } from '@whatworked/shared/techniques/library'
import { Field } from '../../ui/Field.tsx'

interface Props {
  readonly value: string
  /** A technique of the library always has one. */
  readonly isRequired?: boolean
  readonly onChange: (value: string) => void
}

/** Where a technique stands in the library; a family from elsewhere stays one. */
export const FamilyField = ({ value, isRequired, onChange }: Props) => (
  <Field label="Family">
    {(tied) => (
      <select {...tied} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        {!isRequired && <option value="">None</option>}
        {[...new Set([...FAMILY_NAMES, ...(value === '' ? [] : [value])])].map((family) => (
          <option key={family} value={family}>
            {family}
          </option>
        ))}
      </select>
    )}
  </Field>
)
