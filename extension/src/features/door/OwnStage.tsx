import { NO_MEETING } from '@whatworked/shared/forms/compose'
import { SEES, type Stage, TURNS, WHENS } from '@whatworked/shared/forms/form'
import type { OwnForm } from '@whatworked/shared/forms/read-form'
import { SHEETS } from '@whatworked/shared/forms/sheets'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { SelectField, TextArea, TextField } from '../../ui/Field.tsx'
import { OwnStageMore } from './OwnStageMore.tsx'
import { SEES_WORDS, TURN_WORDS, WHEN_WORDS } from './own-way-words.ts'
import { digitsIn, digitsOf } from './typed.ts'

/** What changes of a stage; what is undefined is taken away. */
export type StageChange = { readonly [Key in keyof Stage]?: Stage[Key] | undefined }

interface Props {
  readonly form: OwnForm
  readonly place: string
  readonly stage: Stage
  readonly at: number
  readonly of: number
  readonly onChange: (part: StageChange) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One stage of a school's own way: what it is called, how long, who speaks, who sees what, what is written. */
export const OwnStage = ({ form, place, stage, at, of, onChange, onMove, onRemove }: Props) => {
  const called = stage.name || `Stage ${at + 1}`
  const isOfNone = place === NO_MEETING
  return (
    <li className="own-stage">
      <div className="own-stage-head">
        <TextField
          label={`Stage ${at + 1}`}
          maxLength={120}
          value={stage.name}
          data-own="name"
          onChange={({ target }) => onChange({ name: target.value })}
        />
        {!isOfNone && (
          <TextField
            label="Minutes"
            inputMode="numeric"
            value={digitsOf(stage.minutes)}
            disabled={stage.when !== 'meeting'}
            onChange={({ target }) => onChange({ minutes: digitsIn(target.value) })}
          />
        )}
      </div>
      <Disclosure summary="How it goes">
        <div className="entry-form-row">
          <SelectField
            label="When"
            options={isOfNone ? WHEN_WORDS.filter(({ value }) => value !== 'meeting') : WHEN_WORDS}
            value={stage.when}
            onChange={({ target }) => onChange({ when: oneOf(WHENS, target.value) })}
          />
          <SelectField
            label="Who speaks"
            options={TURN_WORDS}
            value={stage.turns}
            onChange={({ target }) => onChange({ turns: oneOf(TURNS, target.value) })}
          />
        </div>
        <div className="entry-form-row">
          <SelectField
            label="What is written"
            none="Nothing"
            options={[...form.sheets, ...SHEETS].map(({ id, name }) => ({
              value: id,
              label: name || 'A sheet of your own',
            }))}
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
            onChange({ prompts: target.value === '' ? [] : target.value.split('\n') })
          }
        />
      </Disclosure>
      <OwnStageMore form={form} stage={stage} onChange={onChange} />
      <div className="row wrap">
        <Button
          size="dense"
          aria-disabled={at === 0}
          aria-label={`Up: ${called}`}
          data-own="up"
          onClick={() => onMove(-1)}
        >
          Up
        </Button>
        <Button
          size="dense"
          aria-disabled={at === of - 1}
          aria-label={`Down: ${called}`}
          data-own="down"
          onClick={() => onMove(1)}
        >
          Down
        </Button>
        <Button
          size="dense"
          kind="quiet"
          disabled={of === 1 && !isOfNone}
          aria-label={`Take out: ${called}`}
          onClick={onRemove}
        >
          Take out
        </Button>
      </div>
    </li>
  )
}

const oneOf = <Value extends string>(all: readonly Value[], value: string): Value | undefined =>
  all.find((one) => one === value)
