import type { Stage } from '@whatworked/shared/forms/form'
import type { Offer } from '@whatworked/shared/forms/offers'
import { foldTalks, talkLeftMs } from '@whatworked/shared/forms/talk-run'
import type { StreamId } from '@whatworked/shared/ids'
import type { Move } from '@whatworked/shared/records/move'
import { type ReactNode, useRef, useState } from 'react'
import type { KeptMove, KeptSession } from '../../data/activities/activity-queries.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { Countdown } from './Countdown.tsx'
import { HowDrawn, LotsPane } from './LotsPane.tsx'
import { Programme } from './Programme.tsx'
import { makeMove } from './talk-deeds.ts'
import { useNow } from './use-now.ts'
import './talks.css'

interface Props {
  readonly stream: StreamId
  readonly stage: Stage
  readonly minutes: number
  readonly session: KeptSession
  readonly moves: readonly KeptMove[]
  readonly offers: readonly Offer[]
  readonly nameOf: (member: string) => string
  readonly mayPress: (member: string) => boolean
  /** My member id. */
  readonly me: string
  /** The clock that all devices share, ms UTC. */
  readonly readNow: () => number
  readonly deeds: (offer: Offer) => ReactNode
}

/** Talks one after the other: lots that everybody sees drawn, a countdown for the room, and the list. */
export const Talks = (props: Props) => {
  const { stream, stage, session, moves, offers, nameOf, me, readNow, deeds } = props
  const db = useDb()
  const front = useRef<HTMLDivElement>(null)
  const [withSound, setWithSound] = useState(false)
  const [trouble, setTrouble] = useState(false)
  const run = foldTalks(moves, {
    stage: stage.id,
    talks: offers,
    minutes: props.minutes,
    mayPress: props.mayPress,
  })
  const canPress = props.mayPress(me)
  const isRunning = run.runsSince !== undefined
  const leftMs = talkLeftMs(run, useNow(isRunning, readNow))
  const press = async (kind: Move['kind'], more: Partial<Move> = {}) => {
    const move: Move = { session: session.id, kind, at: Math.round(readNow()), step: run.step, ...more }
    const saved = await makeMove(db, stream, move)
    setTrouble(saved.kind !== 'saved')
  }
  // Places count from 1, so the place of a talk is the index of the one after it.
  const next = run.programme[run.now?.place ?? 0]

  if (run.seed === undefined) {
    return (
      <LotsPane
        names={offers.map(({ author }) => nameOf(author))}
        canDraw={canPress}
        onDraw={(seed) => void press('draw', { seed })}
      />
    )
  }
  const { now } = run
  return (
    <div className="talks">
      {trouble && (
        <Notice tone="trouble" icon="warn" title="That couldn’t be kept just now." live>
          The talk goes on as it was. Close other WhatWorked pages and press again.
        </Notice>
      )}
      <div ref={front} className="talk-stage">
        {now ? (
          <Countdown
            key={now.talk.id}
            speaker={nameOf(now.talk.author)}
            title={now.talk.title}
            leftMs={leftMs}
            lengthMs={run.lengthMs}
            clock={isRunning ? 'running' : run.hadMs > 0 ? 'standing' : 'waiting'}
            withSound={withSound}
            next={next && nameOf(next.talk.author)}
          />
        ) : (
          <section className="countdown" aria-label="The talks">
            <p className="countdown-who">{run.isOver ? 'All talks were given' : 'The order is drawn'}</p>
            <p className="countdown-next">
              {run.isOver ? 'Thank you for listening' : `First: ${next ? nameOf(next.talk.author) : ''}`}
            </p>
          </section>
        )}
      </div>
      {canPress && (
        <div className="row wrap talk-controls">
          {now && (
            <Button
              kind="primary"
              icon={isRunning ? 'pause' : 'play'}
              onClick={() => void press(isRunning ? 'pause' : 'resume')}
            >
              {isRunning ? 'Pause' : run.hadMs > 0 ? 'Go on' : 'Start the clock'}
            </Button>
          )}
          {!run.isOver && (
            <Button kind={now ? 'soft' : 'primary'} icon="arrow-forward" onClick={() => void press('next')}>
              {now === undefined ? 'First talk' : next ? 'Next talk' : 'Finish the talks'}
            </Button>
          )}
          {now && <Button onClick={() => void press('extend', { ms: 60_000 })}>One minute more</Button>}
          {(now || run.isOver) && (
            <Button kind="quiet" icon="chevron-back" onClick={() => void press('back')}>
              Back
            </Button>
          )}
        </div>
      )}
      <div className="row wrap">
        <Button kind="quiet" onClick={() => void front.current?.requestFullscreen()}>
          Full screen
        </Button>
        <Switch label="A soft sound at the end" checked={withSound} onChange={setWithSound} />
      </div>
      <section className="card card-gap" aria-labelledby="programme-heading">
        <h2 id="programme-heading">The talks</h2>
        <Programme
          talks={run.programme}
          now={now?.talk.id}
          given={run.given}
          overrunMs={run.overrunMs}
          nameOf={nameOf}
          deeds={deeds}
        />
        <HowDrawn seed={run.seed} names={run.programme.map(({ talk }) => nameOf(talk.author))} />
      </section>
    </div>
  )
}
