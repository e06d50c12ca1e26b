import { addRole, changeRole, removeRole } from '@whatworked/shared/forms/compose-parts'
import type { OwnForm } from '@whatworked/shared/forms/read-form'
import { Button } from '../../ui/Button.tsx'
import { SelectField, TextField } from '../../ui/Field.tsx'
import type { Compose } from './use-own-way.ts'

interface Props {
  readonly form: OwnForm
  readonly compose: Compose
}

/** Who does what, and whether it goes round. */
export const OwnRoles = ({ form, compose }: Props) => (
  <section className="card form-stack" aria-label="Roles">
    <h2 className="card-title">Roles</h2>
    {form.roles.length === 0 && (
      <p className="muted small">None yet. A role can have stages of its own, and can go round.</p>
    )}
    <ul className="own-stages">
      {form.roles.map(({ id, name, does, rotates, many }, at) => {
        const called = name || `Role ${at + 1}`
        return (
          <li key={id} className="own-stage">
            <div className="entry-form-row">
              <TextField
                label={`Role ${at + 1}`}
                maxLength={120}
                value={name}
                onChange={({ target }) => compose((one) => changeRole(one, id, { name: target.value }))}
              />
              <SelectField
                label="Who has it"
                options={HOLDERS}
                value={many ? 'many' : rotates ? 'round' : 'same'}
                onChange={({ target }) =>
                  compose((one) =>
                    changeRole(one, id, { many: target.value === 'many', rotates: target.value !== 'same' }),
                  )
                }
              />
            </div>
            <TextField
              label="What it does"
              maxLength={500}
              value={does}
              onChange={({ target }) => compose((one) => changeRole(one, id, { does: target.value }))}
            />
            <div>
              <Button
                size="dense"
                kind="quiet"
                aria-label={`Take out: ${called}`}
                onClick={() => compose((one) => removeRole(one, id))}
              >
                Take out
              </Button>
            </div>
          </li>
        )
      })}
    </ul>
    <div>
      <Button icon="plus" size="dense" onClick={() => compose(addRole)}>
        Add a role
      </Button>
    </div>
  </section>
)

const HOLDERS = [
  { value: 'round', label: 'Somebody else each time' },
  { value: 'same', label: 'The same person' },
  { value: 'many', label: 'Everybody who has no other' },
]
