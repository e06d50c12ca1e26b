import type { KeyboardEvent } from 'react'
import { OutcomeShape } from '../../ui/OutcomeMark.tsx'
import { OUTCOMES } from '../../ui/words.ts'
import { Choice } from './Choice.tsx'

/** How it went: four shapes with their words; the keys 1 to 4 choose while the focus is on one of them. */
export const OutcomeChoice = () => (
  <fieldset className="went" onKeyDown={chooseByNumber}>
    <legend className="unseen">How did it go?</legend>
    {OUTCOMES.map(({ value, label }, at) => (
      <Choice key={value} name="outcome" value={value} shortcut={String(at + 1)}>
        <OutcomeShape outcome={value} />
        {label}
      </Choice>
    ))}
  </fieldset>
)

const chooseByNumber = (event: KeyboardEvent<HTMLFieldSetElement>) => {
  const radio = event.currentTarget.querySelectorAll<HTMLInputElement>('input')[Number(event.key) - 1]
  if (radio === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  radio.focus()
  radio.click()
}
