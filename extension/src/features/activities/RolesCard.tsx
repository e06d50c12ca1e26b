import { nextRoles } from '@whatworked/shared/forms/course'
import type { KeptSession } from '../../data/activities/activity-queries.ts'
import { giveRoles } from '../../data/activities/activity-writes.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { showToast } from '../../ui/toasts.ts'
import { listed } from './activity-words.ts'
import type { Round } from './round.ts'
import { troubleWords } from './trouble-words.ts'

interface Props {
  readonly round: Round
  readonly session: KeptSession
}

/** Who has which role this time; shared out so that nobody has one twice before the others had it. */
export const RolesCard = ({ round, session }: Props) => {
  const db = useDb()
  const { records, form, nameOf, canWrite } = round
  const { sessions, space } = records
  const members = space.members.filter(({ body }) => !body.left && body.role !== 'guest').map(({ id }) => id)
  const given = session.body.roles
  const past = sessions
    .filter((one) => one.body.startsAt < session.body.startsAt && one.body.state !== 'lost')
    .map(({ body }) => body.roles)
  const canGive = canWrite && (round.canReveal || session.author === space.me)
  const give = async (roles: Readonly<Record<string, readonly string[]>>) => {
    const result = await giveRoles(db, space.stream, session, roles, new Date())
    if (result.kind !== 'saved') return showToast(troubleWords(result))
    const copied = Object.fromEntries(Object.entries(roles).map(([id, people]) => [id, [...people]]))
    showToast('Roles shared out', {
      label: 'Undo',
      onAct: () =>
        void giveRoles(
          db,
          space.stream,
          { ...session, body: { ...session.body, roles: copied } },
          given,
          new Date(),
        ),
    })
  }
  return (
    <section className="card">
      <h2 className="card-title">Roles this time</h2>
      <dl className="roles">
        {form.roles.map(({ id, name, does }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              {listed((given[id] ?? []).map(nameOf)) || <span className="muted">Nobody yet</span>}
              <p className="small muted">{does}</p>
            </dd>
          </div>
        ))}
      </dl>
      {canGive && (
        <>
          <Button size="dense" onClick={() => void give(nextRoles(form.roles, members, past))}>
            Share out fairly
          </Button>
          <Disclosure summary="Choose yourselves">
            {form.roles
              .filter(({ many }) => !many)
              .map(({ id, name }) => (
                <SelectField
                  key={id}
                  label={name}
                  none="Nobody yet"
                  options={members.map((member) => ({ value: member, label: nameOf(member) }))}
                  value={given[id]?.[0] ?? ''}
                  onChange={({ target }) =>
                    void give({ ...given, [id]: target.value === '' ? [] : [target.value] })
                  }
                />
              ))}
          </Disclosure>
        </>
      )}
    </section>
  )
}
