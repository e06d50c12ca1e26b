import { everyWeeks } from '@whatworked/shared/forms/compose-parts'
import { PURPOSES, TRUSTS } from '@whatworked/shared/forms/form'
import type { OwnForm } from '@whatworked/shared/forms/read-form'
import { PURPOSE_WORDS } from '@whatworked/shared/forms/suggest'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { SelectField, TextField } from '../../ui/Field.tsx'
import { TRUST_WORDS } from './own-way-words.ts'
import { digitsIn, digitsOf } from './typed.ts'
import type { Compose } from './use-own-way.ts'

interface Props {
  readonly form: OwnForm
  readonly compose: Compose
}

/** What its card says of it: for how many, how often, for how long, what for. */
export const OwnFacts = ({ form, compose }: Props) => {
  const set = (part: Partial<OwnForm>) => compose((one) => ({ ...one, ...part }))
  const [least, most] = form.size
  return (
    <Disclosure summary="For how many, how often, for how long">
      <TextField
        label="What it is, in a line"
        maxLength={500}
        value={form.oneLine}
        onChange={({ target }) => set({ oneLine: target.value })}
      />
      <div className="entry-form-row">
        <TextField
          label="At least so many people"
          inputMode="numeric"
          value={digitsOf(least)}
          onChange={({ target }) => set({ size: [digitsIn(target.value) ?? 0, most] })}
        />
        <TextField
          label="At most"
          inputMode="numeric"
          value={digitsOf(most)}
          onChange={({ target }) => set({ size: [least, digitsIn(target.value) ?? 0] })}
        />
        <SelectField
          label="Trust it needs"
          options={TRUST_WORDS}
          value={form.trust}
          onChange={({ target }) => {
            const trust = TRUSTS.find((one) => one === target.value)
            if (trust) set({ trust })
          }}
        />
      </div>
      <div className="entry-form-row">
        <TextField
          label="Every so many weeks"
          hint="Empty: it happens once."
          inputMode="numeric"
          value={digitsOf(form.everyWeeks)}
          onChange={({ target }) => compose((one) => everyWeeks(one, digitsIn(target.value)))}
        />
        <TextField
          label="Meetings in all"
          inputMode="numeric"
          value={digitsOf(form.meetingsPlanned)}
          onChange={({ target }) =>
            compose(({ meetingsPlanned: _, ...one }) => {
              const planned = digitsIn(target.value)
              return planned === undefined ? one : { ...one, meetingsPlanned: planned }
            })
          }
        />
        <TextField
          label="For how long"
          placeholder="two terms"
          maxLength={120}
          value={form.lasts}
          onChange={({ target }) => set({ lasts: target.value })}
        />
      </div>
      <fieldset>
        <legend className="field-label">What it is for</legend>
        <div className="door-wants">
          {PURPOSES.map((want) => (
            <label key={want} className="tick">
              <input
                type="checkbox"
                checked={form.purposes.includes(want)}
                onChange={({ target }) =>
                  set({
                    purposes: target.checked
                      ? [...form.purposes, want]
                      : form.purposes.filter((one) => one !== want),
                  })
                }
              />
              {PURPOSE_WORDS[want]}
            </label>
          ))}
        </div>
      </fieldset>
    </Disclosure>
  )
}
