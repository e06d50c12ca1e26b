import type { Form, Stage } from '@whatworked/shared/forms/form'
import type { Offer } from '@whatworked/shared/forms/offers'
import { stallRounds } from '@whatworked/shared/forms/rounds'
import { useState } from 'react'
import type { Gathering } from '../../data/activities/gathering-queries.ts'
import { Button } from '../../ui/Button.tsx'
import { peoplePresent } from './present.ts'
import { Signs } from './Signs.tsx'
import { TryHeard } from './TryHeard.tsx'
import { Visits } from './Visits.tsx'
import './talks.css'

interface Props {
  readonly gathering: Gathering
  readonly form: Form
  readonly stage: Stage
  readonly stalls: readonly Offer[]
  readonly nameOf: (person: string) => string
  /** The server's address, for the codes on the signs. */
  readonly server: string | undefined
}

/** The stalls of a marketplace: rounds of visits with the map, what one takes home, and the signs to print. */
export const Stalls = ({ gathering, form, stage, stalls, nameOf, server }: Props) => {
  const { view, activity, session, posts } = gathering
  const [hasSigns, setSigns] = useState(false)
  if (stalls.length === 0) return null
  const seed = session?.id ?? activity.id
  const people = peoplePresent(gathering)
  const idOf = new Map(view.members.map(({ id, body }) => [body.name, id]))
  const rounds = stallRounds({
    stalls: stalls.map(({ id, author, helpers }) => ({
      id,
      keepers: [author, ...helpers.flatMap((name) => idOf.get(name) ?? [])],
    })),
    people,
    rounds: roundsIn(form, stage),
    seed,
  })
  const post = (stall: Offer) => posts.get(stall.post ?? '')
  const path = (stall: Offer) => (post(stall) ? `/space/${view.stream}/post/${stall.post}` : undefined)
  return (
    <>
      <section className="card card-gap" aria-labelledby="visits-heading">
        <h2 id="visits-heading">Visits</h2>
        <Visits
          stalls={stalls}
          rounds={rounds}
          current={undefined}
          me={view.me}
          nameOf={nameOf}
          linkOf={(stall) => path(stall) && `#${path(stall)}`}
        />
      </section>
      <section className="card card-gap" aria-labelledby="take-heading">
        <h2 id="take-heading">What will you try?</h2>
        <ul className="people gathered">
          {stalls
            .filter(({ author }) => author !== view.me)
            .map((stall) => (
              <li key={stall.id}>
                <span className="grow">
                  Stall {stalls.indexOf(stall) + 1}: {stall.title || 'a stall'}
                </span>
                <TryHeard stream={view.stream} id={stall.id} title={stall.title} post={post(stall)} />
              </li>
            ))}
        </ul>
      </section>
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

/** Each stage that visits these stalls is one round. */
const roundsIn = ({ meetings }: Form, { from }: Stage): number =>
  Math.max(
    ...meetings.map(
      ({ stages }) =>
        stages.filter(({ turns, from: other }) => turns === 'gallery' && other?.sheet === from?.sheet).length,
    ),
  )
