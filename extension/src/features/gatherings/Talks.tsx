import type { Offer } from '@whatworked/shared/forms/offers'
import type { Turn } from '@whatworked/shared/forms/run'
import { viewAt } from '@whatworked/shared/forms/run-view'
import type { ReactNode } from 'react'
import type { MeetingRecords } from '../../data/activities/meeting-queries.ts'
import type { MeetingRun } from '../../data/activities/meeting-run.ts'
import { useClock } from '../../data/use-clock.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Countdown } from '../../ui/Countdown.tsx'
import { DrawLots } from '../../ui/DrawLots.tsx'
import { HowDrawn } from '../../ui/HowDrawn.tsx'
import { Programme } from './Programme.tsx'
import './talks.css'

interface Props {
  readonly records: MeetingRecords
  readonly meeting: MeetingRun
  /** The sheet on which the talks were offered. */
  readonly sheet: string
  readonly nameOf: (member: string) => string
  readonly deeds: (offer: Offer) => ReactNode
}

/** The talks as the meeting gives them: who is in the hat, the order that was drawn, and the one that is on. */
export const Talks = ({ records, meeting, sheet, nameOf, deeds }: Props) => {
  const { run, offers } = meeting
  const { session, space } = records
  const { second } = useClock()
  const stages = run.stages.filter(({ stage }) => stage.from?.sheet === sheet)
  const turns = stages.flatMap((stage) => stage.turns)
  const all = offers.get(sheet) ?? []
  const called = turns.find(({ state }) => state === 'now')
  const seed = stages.find((stage) => stage.seed !== undefined)?.seed
  const isDrawn = seed !== undefined || turns.some(({ state }) => state === 'now' || state === 'done')
  const offerOf = ({ id }: Pick<Turn, 'id'>) => all.find((offer) => offer.id === id)
  const now = called && offerOf(called)
  const next = turns.find(({ state }) => state === 'next' || state === 'waiting')
  const meetingLink = `#/space/${space.stream}/meeting/${session.id}`
  return (
    <div className="talks">
      {now && run.phase === 'running' && (
        <Countdown
          key={now.id}
          speaker={nameOf(now.author)}
          title={now.title}
          leftMs={viewAt(run, second).remainingMs}
          lengthMs={run.stepLengthMs}
          clock={run.isPaused ? (run.awaitsSpeaker ? 'waiting' : 'standing') : 'running'}
          withSound={false}
          next={next && nameOf(next.person.id)}
        />
      )}
      {isDrawn ? (
        <section className="card card-gap" aria-labelledby="programme-heading">
          <h2 id="programme-heading">The talks</h2>
          {run.phase === 'ended' && <p className="muted">All talks were given. Thank you for listening.</p>}
          <Programme
            talks={turns.flatMap((turn) => {
              const offer = offerOf(turn)
              return offer ? [{ offer, state: turn.state }] : []
            })}
            nameOf={nameOf}
            deeds={deeds}
          />
          {seed !== undefined && (
            <HowDrawn
              seed={seed}
              session={session.id}
              turns={turns.map(({ id, person, isAfterLots }) => ({
                id,
                name: nameOf(person.id),
                isAfterLots: isAfterLots === true,
              }))}
            />
          )}
        </section>
      ) : (
        <section className="card card-gap" aria-label="The lots">
          <DrawLots names={all.map(({ author }) => nameOf(author))} session={session.id} />
        </section>
      )}
      {run.phase !== 'ended' && (
        <div>
          <ButtonLink href={meetingLink} kind={run.phase === 'running' ? 'primary' : 'soft'}>
            {run.phase === 'running' ? 'Join the meeting' : 'Open the meeting'}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
