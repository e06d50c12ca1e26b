import type { Turn } from '@whatworked/shared/forms/run'
import { ticket } from '@whatworked/shared/forms/ticket'
import { Disclosure } from '../../ui/Disclosure.tsx'

interface Props {
  readonly seed: string
  readonly turns: readonly Turn[]
}

/** How the lots fell, for everybody to check: each one's ticket follows from the number that was drawn. */
export const Lots = ({ seed, turns }: Props) => (
  <Disclosure summary={`Lots drawn from ${seed}`}>
    <div className="lots small">
      <p className="muted">
        Everybody’s ticket follows from that number by a published recipe (SHA-256), so nobody can choose it
        and anybody can check it. The lowest ticket speaks first; whoever came late follows at the end.
      </p>
      <ol>
        {turns.map(({ person }) => (
          <li key={person.id}>
            {person.name} <code>{ticket(`${seed} ${person.id}`).slice(0, 6)}…</code>
          </li>
        ))}
      </ol>
    </div>
  </Disclosure>
)
