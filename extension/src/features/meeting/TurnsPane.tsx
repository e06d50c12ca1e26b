import type { Turn } from '@whatworked/shared/forms/run'
import { type ReactNode, useRef } from 'react'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { clockTime } from '../../ui/dates.ts'
import { HowDrawn } from '../../ui/HowDrawn.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { AddByName } from './AddByName.tsx'
import type { Meeting } from './meeting.ts'
import { speakerOf } from './next-step.ts'
import { drawnTurns, talkOf } from './talks.ts'
import { useInSight } from './use-in-sight.ts'

/** Right of the clock: whose turn it was, is and will be, who isn't here, and who came late or has to leave. */
export const TurnsPane = ({ meeting }: { readonly meeting: Meeting }) => {
  const { run, away } = meeting
  const pane = useRef<HTMLElement>(null)
  useInSight(pane, speakerOf(run)?.id)
  const lines: readonly Turn[] =
    run.turns.length > 0
      ? run.turns
      : run.present.map((person) => ({ id: person.id, person, state: 'waiting' as const, usedMs: 0 }))
  return (
    <aside ref={pane} className="whose-turn" aria-labelledby="turns">
      <h2 id="turns" tabIndex={-1}>
        {run.turns.length > 0 ? 'Whose turn' : 'Who is here'}
      </h2>
      <ul>
        {lines.map((turn) => (
          <TurnLine key={turn.id} turn={turn} meeting={meeting} hasTurns={run.turns.length > 0} />
        ))}
        {away.map((person) => (
          <li key={person.id} className="away">
            <Avatar name={person.name} />
            <span className="grow">{meeting.called.get(person.id)}</span>
            {meeting.mayMove(person.id) && run.phase !== 'ended' ? (
              <Button
                size="dense"
                aria-label={person.id === meeting.me ? undefined : `Is here: ${person.name}`}
                onClick={() => meeting.deeds.arrive(person)}
              >
                {person.id === meeting.me ? 'I’m here' : 'Is here'}
              </Button>
            ) : (
              <small>not here</small>
            )}
          </li>
        ))}
      </ul>
      {run.phase === 'waiting' && meeting.isRunByMe && away.length > 1 && (
        <Button size="dense" icon="check" onClick={() => meeting.deeds.arriveAll(away)}>
          Everybody else is here
        </Button>
      )}
      {run.turns.length > 0 && (
        <p className="small muted">“Not yet” is always fine. Who comes late joins the queue at the end.</p>
      )}
      {meeting.seed && run.turns.length > 0 && (
        <HowDrawn seed={meeting.seed} session={meeting.sessionId} turns={drawnTurns(meeting)} />
      )}
      {meeting.isRunByMe && run.phase !== 'ended' && <AddByName meeting={meeting} />}
    </aside>
  )
}

interface LineProps {
  readonly turn: Turn
  readonly meeting: Meeting
  readonly hasTurns: boolean
}

const TurnLine = ({ turn, meeting, hasTurns }: LineProps) => {
  const { person, state } = turn
  const isMe = person.id === meeting.me
  const isGone = hasLeft(turn, meeting)
  const items = itemsFor(turn, meeting)
  const talk = talkOf(meeting, turn)
  return (
    <li
      className={classNames(state === 'now' && 'now', isGone && 'away')}
      aria-current={state === 'now' ? 'true' : undefined}
    >
      <Avatar name={person.name} />
      <span className="grow turn-name" title={person.name}>
        {meeting.called.get(person.id) ?? person.name}
        {isMe && ', you'}
        {talk?.title && <small className="turn-talk">{talk.title}</small>}
      </span>
      <small>{stateWords(turn, hasTurns, isGone)}</small>
      {items.length > 0 && <Menu label={`More about ${person.name}`} icon="more" items={items} />}
    </li>
  )
}

/** Also whoever had their turn before. */
const hasLeft = ({ person, state }: Turn, { run }: Meeting): boolean =>
  state === 'gone' || run.departed.some(({ id }) => id === person.id)

const stateWords = ({ state, cameAt }: Turn, hasTurns: boolean, isGone: boolean): ReactNode => {
  if (state === 'now') return 'speaking'
  if (state === 'gone') return 'had to leave'
  if (state === 'done')
    return (
      <>
        <Icon name="check" />
        <span className="unseen">has spoken</span>
        {isGone && ' had to leave'}
      </>
    )
  if (cameAt !== undefined) return `joined ${clockTime(cameAt)}`
  return hasTurns && state === 'next' ? 'next' : ''
}

const itemsFor = (turn: Turn, meeting: Meeting): readonly MenuItem[] => {
  const { id, person, state } = turn
  const { deeds, run } = meeting
  const isGone = hasLeft(turn, meeting)
  if (run.phase === 'ended') return []
  const isMember = meeting.memberIds.has(person.id)
  return [
    ...(meeting.isRunByMe && state !== 'done' && state !== 'gone' && state !== 'now' && run.turns.length > 0
      ? [{ label: 'Later in the round', onSelect: () => deeds.later(id) }]
      : []),
    ...(meeting.isRunByMe && isMember && person.id !== run.facilitator && run.phase === 'running'
      ? [{ label: 'Hand over to them', onSelect: () => deeds.handOver(person) }]
      : []),
    ...(meeting.mayTakeOverFrom(person.id) && !isGone
      ? [{ label: 'Lost touch: I’ll run it', onSelect: () => deeds.takeOverFrom(person) }]
      : []),
    ...(meeting.mayWriteFor(person)
      ? [{ label: 'Type up what they say', icon: 'write' as const, onSelect: () => meeting.onScribe(person) }]
      : []),
    ...(meeting.mayMove(person.id) && !isGone
      ? [
          {
            label: person.id === meeting.me ? 'I have to leave' : 'Has to leave',
            onSelect: () => deeds.depart(person),
          },
        ]
      : []),
    ...(meeting.mayMove(person.id) && isGone
      ? [{ label: 'Is back', onSelect: () => deeds.arrive(person) }]
      : []),
  ]
}
