import { PARTS, type Part, type Showing } from './showing.ts'

interface Props {
  readonly show: Showing
  readonly onChange: (show: Showing) => void
}

/** Ticks for what the page shows. */
export const ShowingFields = ({ show, onChange }: Props) => {
  const toggle = (part: Part) => {
    const next = new Set(show)
    if (!next.delete(part)) next.add(part)
    onChange(next)
  }
  return (
    <fieldset>
      <legend>Show</legend>
      {PARTS.map(({ id, label }) => (
        <label key={id} className="tick">
          <input type="checkbox" checked={show.has(id)} onChange={() => toggle(id)} />
          {label}
        </label>
      ))}
      <p className="field-hint">
        Your words stay as you wrote them. Look them over for names before you hand them on.
      </p>
    </fieldset>
  )
}
