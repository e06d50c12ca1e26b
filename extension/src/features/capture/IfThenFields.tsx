import { OutcomeShape } from '../../ui/OutcomeMark.tsx'

const PARTS = [
  { name: 'ifI', label: 'If I', example: 'what you would do' },
  { name: 'then', label: 'then', example: 'what would change for pupils' },
  { name: 'because', label: 'because', example: 'what you think is going on' },
] as const

/** An idea to try, in three short parts; closed until wanted, and none of it is needed. */
export const IfThenFields = () => (
  <details className="if-then">
    <summary>
      <OutcomeShape outcome="trial" />
      Something to try from this?
    </summary>
    {PARTS.map(({ name, label, example }) => (
      <label key={name}>
        <span>{label}</span>
        <textarea name={name} rows={1} placeholder={example} maxLength={5_000} />
      </label>
    ))}
  </details>
)
