import { addSheet, changeSheet, removeSheet } from '@whatworked/shared/forms/compose-parts'
import type { OwnForm } from '@whatworked/shared/forms/read-form'
import { Button } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import type { Compose } from './use-own-way.ts'

interface Props {
  readonly form: OwnForm
  readonly compose: Compose
}

/** Sheets that only this way has; a stage asks for them as for any other. */
export const OwnSheets = ({ form, compose }: Props) => (
  <section className="card form-stack" aria-label="Sheets of your own">
    <h2 className="card-title">Sheets of your own</h2>
    <p className="muted small">
      A sheet is what a stage asks to be written. Choose it there under “What is written”.
    </p>
    <ul className="own-stages">
      {form.sheets.map(({ id, name, fields }, at) => (
        <li key={id} className="own-stage">
          <TextField
            label={`Sheet ${at + 1}`}
            maxLength={120}
            value={name}
            onChange={({ target }) => compose((one) => changeSheet(one, id, { name: target.value }))}
          />
          <TextArea
            label="What it asks, one line each"
            value={fields.map(({ label }) => label).join('\n')}
            onChange={({ target }) =>
              compose((one) =>
                changeSheet(one, id, {
                  questions: target.value === '' ? [] : target.value.split('\n'),
                }),
              )
            }
          />
          <div>
            <Button
              size="dense"
              kind="quiet"
              aria-label={`Take out: ${name || `Sheet ${at + 1}`}`}
              onClick={() => compose((one) => removeSheet(one, id))}
            >
              Take out
            </Button>
          </div>
        </li>
      ))}
    </ul>
    <div>
      <Button icon="plus" size="dense" onClick={() => compose(addSheet)}>
        Add a sheet
      </Button>
    </div>
  </section>
)
