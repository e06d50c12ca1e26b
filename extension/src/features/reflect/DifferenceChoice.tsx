import { DIFFERENCES } from '../../ui/words.ts'
import { Choice } from './Choice.tsx'

const [CANNOT_TELL, ...AMOUNTS] = DIFFERENCES

/** What changed for pupils; "Can't tell yet" stands apart from the amounts. */
export const DifferenceChoice = () => (
  <fieldset className="difference">
    <legend>Difference for pupils</legend>
    {CANNOT_TELL && (
      <Choice name="difference" value={CANNOT_TELL.value}>
        {CANNOT_TELL.label}
      </Choice>
    )}
    <div className="amounts">
      {AMOUNTS.map(({ value, label }) => (
        <Choice key={value} name="difference" value={value}>
          {label}
        </Choice>
      ))}
    </div>
  </fieldset>
)
