import { drawOrder, meetingNumber } from '@whatworked/shared/forms/order'
import { ticket } from '@whatworked/shared/forms/ticket'
import { Disclosure } from './Disclosure.tsx'
import './lots.css'

interface Props {
  readonly seed: string
  /** The meeting's id: its first figures are in the draw. */
  readonly session: string
  /** The order as it is shown; `isAfterLots` is what came after the draw. */
  readonly turns: readonly { readonly id: string; readonly name: string; readonly isAfterLots: boolean }[]
}

/** How the lots fell, for everybody to check: each one's ticket follows from the numbers that were drawn. */
export const HowDrawn = ({ seed, session, turns }: Props) => {
  const number = meetingNumber(session)
  const called = seed.startsWith(`${number} · `) ? seed.slice(number.length + 3) : undefined
  const drawn = turns.filter(({ isAfterLots }) => !isAfterLots).map(({ id }) => id)
  const isSame = drawOrder(seed, drawn).every((id, at) => id === drawn[at])
  return (
    <Disclosure summary={`Lots drawn from ${seed}`}>
      <div className="how-drawn small">
        <p>
          {called !== undefined && (
            <>
              <b>{number}</b> has been this meeting’s number since it was planned, and <b>{called}</b> was
              called in the room.{' '}
            </>
          )}
          {called === undefined && seed === number && (
            <>
              <b>{number}</b> has been this meeting’s number since it was planned.{' '}
            </>
          )}
          They were drawn once. Everybody’s ticket follows from that by a published recipe, so nobody can
          choose it and anybody can check it: the SHA-256 of “{seed}”, a space and the code beside the name.
          The lowest comes first; who came after the draw follows at the end.
        </p>
        <p role="status">
          {isSame
            ? 'This computer worked it out for itself and found the same order.'
            : 'Somebody said “not yet” or the order was changed since: these are the tickets as they were drawn.'}
        </p>
        <ol>
          {turns.map(({ id, name, isAfterLots }) => (
            <li key={id}>
              <bdi>{name}</bdi>{' '}
              {isAfterLots ? (
                <span className="muted">came after the draw</span>
              ) : (
                <>
                  ticket <code>{ticket(`${seed} ${id}`).slice(0, 6)}…</code>{' '}
                  <code className="lot-code">{id}</code>
                </>
              )}
            </li>
          ))}
        </ol>
      </div>
    </Disclosure>
  )
}
