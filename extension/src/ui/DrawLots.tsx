import { meetingNumber } from '@whatworked/shared/forms/order'
import { type FormEvent, useId, useState } from 'react'
import { Button } from './Button.tsx'
import { TextField } from './Field.tsx'
import './lots.css'

interface Props {
  /** Who is in the hat, in the order in which they came. */
  readonly names: readonly string[]
  /** The meeting's id: its first figures go into the draw. */
  readonly session: string
  /** Absent for whoever may not draw, or before the meeting is there. */
  readonly onDraw?: ((called: string) => void) | undefined
}

/** Before the lots: everybody who is in the hat, the meeting's own number, and one that the room calls. */
export const DrawLots = ({ names, session, onDraw }: Props) => {
  const [called, setCalled] = useState('')
  const heading = useId()
  const draw = (event: FormEvent) => {
    event.preventDefault()
    onDraw?.(called)
  }
  return (
    <section className="draw-lots" aria-labelledby={heading}>
      <h2 id={heading}>In the hat</h2>
      {names.length === 0 ? (
        <p className="muted">Nobody yet. Whoever signs up now is in it.</p>
      ) : (
        <ul className="hat">
          {names.map((name, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: somebody may give two talks
            <li key={at}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p className="small muted">
        This meeting’s number is <b>{meetingNumber(session)}</b>: it has been since it was planned. The lots
        are drawn from it and a number that the room calls, once, and every computer works out the same order.
      </p>
      {onDraw ? (
        <form className="lots-form" onSubmit={draw}>
          <TextField
            label="A number from the room"
            hint="Ask anybody to call one. It goes into the draw, so nobody can know the order beforehand."
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
            value={called}
            onChange={(event) => setCalled(event.target.value)}
          />
          <Button kind="primary" type="submit" disabled={names.length === 0}>
            Draw the lots
          </Button>
        </form>
      ) : (
        <p className="muted">
          Lots are drawn when the meeting comes to them. Whoever signs up later comes at the end.
        </p>
      )}
    </section>
  )
}
