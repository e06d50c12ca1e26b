import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { TextField } from '../../ui/Field.tsx'
import { newSeed } from './talk-deeds.ts'

interface Props {
  /** Who is in the hat, in the order in which they signed up. */
  readonly names: readonly string[]
  readonly canDraw: boolean
  readonly onDraw: (seed: string) => void
}

/** Before the lots: everybody who is in the hat, and a number that the room calls. */
export const LotsPane = ({ names, canDraw, onDraw }: Props) => {
  const [called, setCalled] = useState('')
  const heading = useId()
  const draw = (event: FormEvent) => {
    event.preventDefault()
    onDraw(newSeed(called))
  }
  return (
    <section className="card card-gap" aria-labelledby={heading}>
      <h2 id={heading}>In the hat</h2>
      <ul className="hat">
        {names.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: somebody may give two talks
          <li key={at}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {canDraw ? (
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
          Lots are drawn when everybody is there. Whoever signs up later speaks at the end.
        </p>
      )}
    </section>
  )
}

interface DrawnProps {
  readonly seed: string
  /** The order of the lots. */
  readonly names: readonly string[]
}

/** How the order came about, for everybody to check. */
export const HowDrawn = ({ seed, names }: DrawnProps) => (
  <Disclosure summary="How the lots were drawn">
    <div className="how-drawn">
      <p>
        Drawn once, from <code>{seed}</code>: chance of one computer, then the number that the room called.
        Every computer here works the order out by itself from that and the list, so a changed order would
        show.
      </p>
      <ol>
        {names.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: somebody may give two talks
          <li key={at}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ol>
    </div>
  </Disclosure>
)
