import type { Offer } from '@whatworked/shared/forms/offers'
import type { StallRound } from '@whatworked/shared/forms/rounds'
import { useState } from 'react'
import { Segmented } from '../../ui/Segmented.tsx'
import { StallMap } from './StallMap.tsx'

interface Props {
  readonly stalls: readonly Offer[]
  readonly rounds: readonly StallRound[]
  /** The round that is on, from 0; undefined before the first and after the last. */
  readonly current: number | undefined
  /** My id among the people who are there. */
  readonly me: string
  readonly nameOf: (person: string) => string
  readonly linkOf: (stall: Offer) => string | undefined
}

/** Rounds of visits: where I keep or visit in each, the map, and who goes where for whoever looks for somebody. */
export const Visits = ({ stalls, rounds, current, me, nameOf, linkOf }: Props) => {
  const [chosen, setChosen] = useState<string>()
  const shown = chosen === undefined ? (current ?? 0) : Number(chosen)
  const round = rounds[shown]
  if (round === undefined) {
    return <StallMap stalls={stalls} nameOf={nameOf} linkOf={linkOf} />
  }
  const mine = round.stalls.find(({ keepers, visitors }) => [...keepers, ...visitors].includes(me))
  const number = stalls.findIndex(({ id }) => id === mine?.id) + 1
  const isKeeping = mine?.keepers.includes(me) === true
  return (
    <div className="stack">
      <Segmented
        legend="Round"
        options={rounds.map((_, at) => ({
          value: String(at),
          label: `Round ${at + 1}${at === current ? ', now' : ''}`,
        }))}
        value={String(shown)}
        onChange={setChosen}
      />
      <section className="round-now" aria-live="polite">
        <p className="small muted">You in round {shown + 1}</p>
        <p className="round-where">
          {mine === undefined
            ? 'Look round as you like'
            : `${isKeeping ? 'Keep' : 'Visit'} stall ${number}: ${stalls[number - 1]?.title || 'a stall'}`}
        </p>
        {isKeeping && (
          <p className="small muted">
            Say what you have been working on, warts and all. At the swap somebody else keeps a stall and you
            visit.
          </p>
        )}
      </section>
      <StallMap
        stalls={stalls}
        nameOf={nameOf}
        open={new Set(round.stalls.map(({ id }) => id))}
        mine={mine?.id}
        linkOf={linkOf}
      />
      <details className="disclosure">
        <summary>Who goes where in this round</summary>
        <ul className="people gathered">
          {round.stalls.map(({ id, keepers, visitors }) => (
            <li key={id}>
              <b>Stall {stalls.findIndex((stall) => stall.id === id) + 1}</b>
              <span className="grow">
                {visitors.length === 0 ? 'Nobody yet' : visitors.map(nameOf).join(', ')}{' '}
                <span className="faint">· kept by {keepers.map(nameOf).join(' and ')}</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
