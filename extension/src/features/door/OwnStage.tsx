import { SEES, type Stage, TURNS, WHENS } from '@whatworked/shared/forms/form'
import type { OwnForm } from '@whatworked/shared/forms/read-form'
import { SHEETS } from '@whatworked/shared/forms/sheets'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { SelectField, TextArea, TextField } from '../../ui/Field.tsx'
import { SEES_WORDS, TURN_WORDS, WHEN_WORDS } from './own-way-words.ts'

interface Props {
  readonly stage: Stage
  readonly at: number
  readonly of: number
  readonly own: OwnForm['sheets']
  readonly onChange: (part: { readonly [Key in keyof Stage]?: Stage[Key] | undefined }) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One stage of a school's own way: what it is called, how long, who speaks, who sees what, what is written. */
export const OwnStage = ({ stage, at, of, own, onChange, onMove, onRemove }: Props) => {
  const called = stage.name || `Stage ${at + 1}`
  return (
    <li className="own-stage">
      <div className="own-stage-head">
        <TextField
          label={`Stage ${at + 1}`}
          maxLength={120}
          value={stage.name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
        <TextField
          label="Minutes"
          inputMode="numeric"
          value={stage.minutes === undefined ? '' : String(stage.minutes)}
          disabled={stage.when !== 'meeting'}
          onChange={({ target }) => onChange({ minutes: minutesIn(target.value) })}
        />
      </div>
      <Disclosure summary="How it goes">
        <div className="entry-form-row">
          <SelectField
            label="When"
            options={WHEN_WORDS}
            value={stage.when}
            onChange={({ target }) => onChange({ when: oneOf(WHENS, target.value) })}
          />
          <SelectField
            label="Who speaks"
            options={TURN_WORDS}
            value={stage.turns}
            onChange={({ target }) => onChange({ turns: oneOf(TURNS, target.value) })}
          />
          <SelectField
            label="What is written"
            none="Nothing"
            options={[...own, ...SHEETS].map(({ id, name }) => ({ value: id, label: name }))}
            value={stage.makes ?? ''}
            onChange={({ target }) => onChange({ makes: target.value || undefined })}
          />
          <SelectField
            label="Who sees it"
            options={SEES_WORDS}
            value={stage.sees}
            onChange={({ target }) => onChange({ sees: oneOf(SEES, target.value) })}
          />
        </div>
        <TextArea
          label="What is asked, one line each"
          value={stage.prompts.join('\n')}
          onChange={({ target }) =>
            onChange({ prompts: target.value === '' ? [] : target.value.split('\n').slice(0, 12) })
          }
        />
      </Disclosure>
      <div className="row wrap">
        <Button size="dense" disabled={at === 0} aria-label={`Up: ${called}`} onClick={() => onMove(-1)}>
          Up
        </Button>
        <Button
          size="dense"
          disabled={at === of - 1}
          aria-label={`Down: ${called}`}
          onClick={() => onMove(1)}
        >
          Down
        </Button>
        <Button
          size="dense"
          kind="quiet"
          disabled={of === 1}
          aria-label={`Take out: ${called}`}
          onClick={onRemove}
        >
          Take out
        </Button>
      </div>
    </li>
  )
}

/** What was typed as it is; a number that doesn't fit is named when the way is kept. */
const minutesIn = (typed: string): number | undefined => {
  const digits = typed.replace(/\D/g, '').slice(0, 4)
  return digits === '' ? undefined : Number(digits)
}

const oneOf = <Value extends string>(all: readonly Value[], value: string): Value | undefined =>
  all.find((one) => one === value)
