import { ROLES, type Role } from '@whatworked/shared/records/member'
import { useState } from 'react'
import type { KeptConnection } from '../../data/connection.ts'
import type { SpaceMember, SpaceView } from '../../data/space-queries.ts'
import { useDb } from '../../data/use-live.ts'
import { changeRole, removeMember } from '../../sync/spaces-api.ts'
import { syncAll } from '../../sync/sync-all.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { answerTrouble } from '../../ui/answer-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { localDayOf, shortDay } from '../../ui/dates.ts'
import { Notice } from '../../ui/Notice.tsx'
import { showToast } from '../../ui/toasts.ts'
import { canRemoveMember, ROLE_LABELS, ROLE_WORDS } from './roles.ts'

interface Props {
  readonly person: SpaceMember
  readonly view: SpaceView
  readonly connection: KeptConnection | undefined
  readonly isLastOwner: boolean
}

/** One person in a space, with what the reader of the list may change about them. */
export const MemberRow = ({ person, view, connection, isLastOwner }: Props) => {
  const db = useDb()
  const [isAsking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const { name, role, joinedAt } = person.body
  const isMe = person.id === view.me
  const canChange = view.role === 'owner' && !isLastOwner && connection !== undefined
  const canRemove = !isMe && connection !== undefined && canRemoveMember(view.role, role)

  const change = async (to: Role) => {
    if (!connection) return
    setTrouble(undefined)
    const answer = await changeRole(connection, view.stream, person.id, to)
    if (answer.kind !== 'ok') return setTrouble(answerTrouble(answer))
    await syncAll(db, { discover: true })
    showToast(`${isMe ? 'You are' : `${name} is`} now ${ROLE_LABELS[to].toLowerCase()}`, {
      label: 'Undo',
      onAct: () => void change(role),
    })
  }
  const remove = async () => {
    if (!connection) return
    const answer = await removeMember(connection, view.stream, person.id)
    if (answer.kind !== 'ok') return setTrouble(answerTrouble(answer))
    setAsking(false)
    await syncAll(db, { discover: true })
    showToast(`${name} was removed`)
  }

  return (
    <li>
      <Avatar name={name} />
      <div className="grow">
        <p>
          <b>{name}</b> {isMe && <span className="faint">· you</span>}
        </p>
        <p className="small muted">
          {ROLE_LABELS[role]}: {ROLE_WORDS[role]} · since{' '}
          {shortDay(localDayOf(new Date(joinedAt)), localDayOf(new Date()))}
        </p>
        {trouble && !isAsking && (
          <p className="small field-error" role="alert">
            {trouble}
          </p>
        )}
      </div>
      {canChange && (
        <select
          className="input"
          aria-label={`${isMe ? 'Your' : `${name}’s`} role`}
          value={role}
          onChange={(event) => void change(event.target.value as Role /* the options are the roles */)}
        >
          {ROLES.map((each) => (
            <option key={each} value={each}>
              {ROLE_LABELS[each]}
            </option>
          ))}
        </select>
      )}
      {canRemove && (
        <Button size="dense" kind="quiet" aria-label={`Remove ${name}`} onClick={() => setAsking(true)}>
          Remove
        </Button>
      )}
      {isAsking && (
        <Dialog title={`Remove ${name} from this space?`} onClose={() => setAsking(false)}>
          <div className="stack">
            <p>
              {name} reads nothing new from now on, and what is kept of the space on {name}’s computers goes
              at the next sync. What {name} has read or copied can’t be recalled.
            </p>
            <p>
              What {name} shared stays here. {name}’s own journal is untouched.
            </p>
          </div>
          {trouble && (
            <Notice tone="trouble" icon="warn" title={`${name} is still in the space.`} live>
              {trouble}
            </Notice>
          )}
          <div className="dialog-actions">
            <Button kind="quiet" onClick={() => setAsking(false)}>
              Not now
            </Button>
            <Button kind="danger" onClick={() => void remove()}>
              Remove {name}
            </Button>
          </div>
        </Dialog>
      )}
    </li>
  )
}
