import type { Offer } from '@whatworked/shared/forms/offers'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Gathering } from '../../data/activities/gathering-queries.ts'
import type { MeetingRun } from '../../data/activities/meeting-run.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { StallMap } from '../../ui/StallMap.tsx'
import { Signs } from './Signs.tsx'
import './talks.css'

interface Props {
  readonly gathering: Gathering
  /** Where the meeting stands; undefined while it has no date. */
  readonly meeting: MeetingRun | undefined
  readonly stalls: readonly Offer[]
  readonly nameOf: (person: string) => string
  /** The server's address, for the codes on the signs. */
  readonly server: string | undefined
  readonly deeds: (stall: Offer) => ReactNode
}

/** The stalls of a marketplace: the map, the round that is on, what one takes home, and the signs to print. */
export const Stalls = ({ gathering, meeting, stalls, nameOf, server, deeds }: Props) => {
  const { view, session, posts } = gathering
  const [hasSigns, setSigns] = useState(false)
  if (stalls.length === 0) return null
  const post = (stall: Offer) => posts.get(stall.post ?? '')
  const path = (stall: Offer) => (post(stall) ? `/space/${view.stream}/post/${stall.post}` : undefined)
  const visits = meeting?.run.visits
  const mine = visits?.places.stalls.find(({ keepers, visitors }) =>
    [...keepers, ...visitors].includes(view.me),
  )
  return (
    <>
      <section className="card card-gap" aria-labelledby="visits-heading">
        <h2 id="visits-heading">Visits</h2>
        <RoundNow meeting={meeting} number={stalls.findIndex(({ id }) => id === mine?.id) + 1} me={view.me} />
        <StallMap
          stalls={stalls}
          nameOf={nameOf}
          open={visits && new Set(visits.places.stalls.map(({ id }) => id))}
          mine={mine?.id}
          linkOf={(stall) => path(stall) && `#${path(stall)}`}
        />
        {session && meeting?.run.phase !== 'ended' && (
          <div>
            <ButtonLink
              href={`#/space/${view.stream}/meeting/${session.id}`}
              kind={meeting?.run.phase === 'running' ? 'primary' : 'soft'}
            >
              {meeting?.run.phase === 'running' ? 'Join the meeting' : 'Open the meeting'}
            </ButtonLink>
          </div>
        )}
      </section>
      {stalls.some(({ author }) => author !== view.me) && (
        <section className="card card-gap" aria-labelledby="take-heading">
          <h2 id="take-heading">What will you try?</h2>
          <ul className="people gathered">
            {stalls.map(
              (stall, at) =>
                stall.author !== view.me && (
                  <li key={stall.id}>
                    <span className="grow">
                      Stall {at + 1}: {stall.title || 'a stall'}
                    </span>
                    {deeds(stall)}
                  </li>
                ),
            )}
          </ul>
        </section>
      )}
      <div className="on-screen">
        <Button icon="print" aria-expanded={hasSigns} onClick={() => setSigns(!hasSigns)}>
          Signs for the stalls
        </Button>
      </div>
      {hasSigns && (
        <Signs
          stalls={stalls}
          nameOf={nameOf}
          addressOf={(stall) => server && path(stall) && `${server}/spaces#${path(stall)}`}
        />
      )}
    </>
  )
}

interface NowProps {
  readonly meeting: MeetingRun | undefined
  /** Of my stall; 0 for none. */
  readonly number: number
  readonly me: string
}

/** Where I am in the round that is on; before the meeting, how it will go. */
const RoundNow = ({ meeting, number, me }: NowProps) => {
  const visits = meeting?.run.visits
  if (visits === undefined)
    return (
      <p className="muted">
        {meeting?.run.phase === 'ended'
          ? 'The rounds are over. What will you try?'
          : 'The rounds follow the meeting’s clock: each one’s screen says which stall to go to, and keepers swap, so that everybody keeps and visits.'}
      </p>
    )
  const isKeeping = visits.places.stalls.some(({ keepers }) => keepers.includes(me))
  return (
    <section className="round-now" aria-live="polite">
      <p className="small muted">
        {visits.isComing ? 'Next' : 'Now'}: round {visits.number} of {visits.of}
      </p>
      <p className="round-where">
        {number === 0 ? 'Look round as you like' : `${isKeeping ? 'Keep' : 'Go to'} stall ${number}`}
      </p>
    </section>
  )
}
