import type { Stage } from '@whatworked/shared/forms/form'
import { PROTOCOLS } from '@whatworked/shared/forms/protocols'
import type { OwnForm } from '@whatworked/shared/forms/read-form'
import { sheetOf } from '@whatworked/shared/forms/sheets'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { SelectField, TextArea, TextField } from '../../ui/Field.tsx'
import type { StageChange } from './OwnStage.tsx'
import { digitsIn, digitsOf } from './typed.ts'

interface Props {
  readonly form: OwnForm
  readonly stage: Stage
  readonly onChange: (part: StageChange) => void
}

/** What fewer stages need: whose it is, how long each has, what stands on the screen, when it is asked. */
export const OwnStageMore = ({ form, stage, onChange }: Props) => (
  <Disclosure summary="Whose it is, and what is on the screen">
    <div className="entry-form-row">
      <SelectField
        label="Whose it is"
        none="Everybody’s"
        options={form.roles.map(({ id, name }) => ({ value: id, label: name || 'A role without a name' }))}
        value={stage.role ?? ''}
        onChange={({ target }) => onChange({ role: target.value || undefined })}
      />
      <SelectField
        label="A protocol in its place"
        none="None"
        options={PROTOCOLS.map(({ id, name }) => ({ value: id, label: name }))}
        value={stage.protocol ?? ''}
        onChange={({ target }) => onChange({ protocol: target.value || undefined })}
      />
    </div>
    <div className="entry-form-row">
      {stage.when === 'meeting' && (
        <TextField
          label="Seconds for each"
          hint="Empty: its minutes are shared out among who is there."
          inputMode="numeric"
          value={digitsOf(stage.each)}
          onChange={({ target }) => onChange({ each: digitsIn(target.value) })}
        />
      )}
      {(stage.when === 'between' || stage.when === 'after') && (
        <TextField
          label="Asked after so many weeks"
          inputMode="numeric"
          value={digitsOf(stage.afterWeeks)}
          onChange={({ target }) => onChange({ afterWeeks: digitsIn(target.value) })}
        />
      )}
      <TextField
        label="Within so many hours of what came before"
        inputMode="numeric"
        value={digitsOf(stage.withinHours)}
        onChange={({ target }) => onChange({ withinHours: digitsIn(target.value) })}
      />
    </div>
    <TextField
      label="A rule under the turn"
      placeholder="One question from anyone. No advice yet."
      maxLength={500}
      value={stage.rule ?? ''}
      onChange={({ target }) => onChange({ rule: target.value || undefined })}
    />
    <Shows form={form} stage={stage} onChange={onChange} />
    <label className="tick">
      <input
        type="checkbox"
        checked={stage.becomesTrial === true}
        onChange={({ target }) => onChange({ becomesTrial: target.checked || undefined })}
      />
      What is written can become a trial of one’s own
    </label>
    <TextArea
      label="For whoever leads it the first time"
      value={stage.howTo ?? ''}
      onChange={({ target }) => onChange({ howTo: target.value || undefined })}
    />
  </Disclosure>
)

/** What was promised, and what other stages make: any of it may stand on the screen. */
const Shows = ({ form, stage, onChange }: Props) => {
  const stages = [...form.meetings.flatMap((one) => one.stages), ...form.between]
  const made = stages.flatMap(({ id, makes }) => (makes === undefined || id === stage.id ? [] : [makes]))
  const all = [...new Set(['promise', ...made, ...stage.shows])]
  return (
    <fieldset>
      <legend className="field-label">On the screen during it</legend>
      <div className="door-wants">
        {all.map((sheet) => (
          <label key={sheet} className="tick">
            <input
              type="checkbox"
              checked={stage.shows.includes(sheet)}
              onChange={({ target }) =>
                onChange({
                  shows: target.checked
                    ? [...stage.shows, sheet]
                    : stage.shows.filter((one) => one !== sheet),
                })
              }
            />
            {sheet === 'promise'
              ? 'What the speaker promised last time'
              : (sheetOf({ own: form }, sheet)?.name ?? sheet)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
