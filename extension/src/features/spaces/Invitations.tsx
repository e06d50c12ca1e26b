import { INVITE_MAX_USES } from '@whatworked/shared/protocol/spaces'
import { useCallback, useState } from 'react'
import type { KeptConnection } from '../../data/connection.ts'
import type { SpaceView } from '../../data/space-queries.ts'
import { createInvite, listInvites, revokeInvite } from '../../sync/spaces-api.ts'
import { answerTrouble } from '../../ui/answer-words.ts'
import { Button } from '../../ui/Button.tsx'
import { localDayOf, shortDay } from '../../ui/dates.ts'
import { Field, TextField } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { counted } from '../../ui/words.ts'
import { LinkShown } from './LinkShown.tsx'
import { invitableRoles, ROLE_LABELS, ROLE_WORDS } from './roles.ts'
import { useOpenLinks } from './use-open-links.ts'
import './members.css'

interface Props {
  readonly view: SpaceView
  readonly connection: KeptConnection
}

const DAYS = [1, 7, 14, 30, 90] as const

/** Making an invitation link, and the ones that can still be used. Only the server knows them, so they need the network. */
export const Invitations = ({ view, connection }: Props) => {
  const { server, token } = connection
  const [made, setMade] = useState<string>()
  const list = useCallback(() => listInvites({ server, token }, view.stream), [server, token, view.stream])
  const links = useOpenLinks(list, (id) => revokeInvite(connection, view.stream, id))
  const open = links.open?.invites ?? []

  return (
    <section className="card card-gap" aria-labelledby="invite">
      <h2 id="invite">Invite a colleague</h2>
      <InviteForm
        view={view}
        connection={connection}
        onMade={(link) => {
          setMade(link)
          void links.load()
        }}
      />
      {made && (
        <LinkShown link={made} title="Send this link to your colleague.">
          It is shown this once; whoever has it can join.
        </LinkShown>
      )}
      {links.trouble && <Trouble>{links.trouble}</Trouble>}
      {open.length > 0 && (
        <div>
          <h3>Links that still work</h3>
          <ul className="people">
            {open.map((invite) => (
              <li key={invite.id}>
                <Icon name="link" />
                <p className="grow small">
                  For a {invite.role}, by {invite.invitedBy}. Used {invite.uses} of{' '}
                  {counted(invite.maxUses, 'time')}, until{' '}
                  {shortDay(localDayOf(new Date(invite.expiresAt)), localDayOf(new Date()))}.
                </p>
                <Button
                  size="dense"
                  kind="quiet"
                  aria-label={`End the link for a ${invite.role} until ${shortDay(localDayOf(new Date(invite.expiresAt)), localDayOf(new Date()))}`}
                  onClick={() => void links.end(invite.id)}
                >
                  End
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

const InviteForm = ({ view, connection, onMade }: Props & { readonly onMade: (link: string) => void }) => {
  const roles = invitableRoles(view.role)
  const [role, setRole] = useState<(typeof roles)[number]>('member')
  const [days, setDays] = useState(7)
  const [uses, setUses] = useState('1')
  const [trouble, setTrouble] = useState<string>()
  const maxUses = Number(uses)
  const usesError =
    Number.isInteger(maxUses) && maxUses >= 1 && maxUses <= INVITE_MAX_USES
      ? undefined
      : `A number from 1 to ${INVITE_MAX_USES}`
  const make = async () => {
    if (usesError) return
    const answer = await createInvite(connection, view.stream, { role, maxUses, days })
    if (answer.kind !== 'ok') return setTrouble(answerTrouble(answer))
    setTrouble(undefined)
    onMade(answer.value.link)
  }
  return (
    <form
      className="stack"
      style={{ gap: 'var(--s4)' }}
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <div className="form-row">
        <Field label="As a" hint={ROLE_WORDS[role]}>
          {(tied) => (
            <select
              {...tied}
              className="input"
              value={role}
              onChange={(event) => setRole(roles.find((each) => each === event.target.value) ?? 'member')}
            >
              {roles.map((each) => (
                <option key={each} value={each}>
                  {ROLE_LABELS[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Works for">
          {(tied) => (
            <select
              {...tied}
              className="input"
              value={days}
              onChange={(event) => setDays(Number(event.target.value))}
            >
              {DAYS.map((each) => (
                <option key={each} value={each}>
                  {counted(each, 'day')}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          label="For how many people"
          type="number"
          inputMode="numeric"
          min={1}
          max={INVITE_MAX_USES}
          value={uses}
          error={usesError}
          onChange={(event) => setUses(event.target.value)}
        />
      </div>
      <div className="row wrap">
        <Button type="submit" kind="primary" icon="link">
          Make an invitation link
        </Button>
      </div>
      {trouble && <Trouble>{trouble}</Trouble>}
    </form>
  )
}
