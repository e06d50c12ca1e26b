import { whereWeAre } from '@whatworked/shared/forms/course'
import { WHENS } from '@whatworked/shared/forms/form'
import type { ReactNode } from 'react'
import { type ActivityRecords, activityRecords } from '../../data/activities/activity-records.ts'
import { useLive } from '../../data/use-live.ts'
import { CantRead } from '../../ui/CantRead.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { useFocusHeir } from '../../ui/use-focus-heir.ts'
import { ActivityHead } from './ActivityHead.tsx'
import { activityHeir } from './activity-focus.ts'
import { PART_TITLES } from './activity-words.ts'
import { HowItWorks } from './HowItWorks.tsx'
import type { Library } from './library.ts'
import { MeetingsCard } from './MeetingsCard.tsx'
import { RolesCard } from './RolesCard.tsx'
import { type Round, roundOf } from './round.ts'
import { StageCard } from './StageCard.tsx'
import { WhereWeAre } from './WhereWeAre.tsx'
import './activity.css'

interface Props {
  readonly stream: string
  readonly id: string
  /** The meeting whose round is shown; the current one where none is named. */
  readonly session?: string | undefined
  readonly library: Library
  /** What other features have of this way of working, beside its stages. */
  readonly extras?: ReactNode
}

/** A way of working under way: where the group is, what each stage asks, who sees it, and what was written. */
export const ActivityScreen = ({ stream, id, session, library, extras }: Props) => {
  const found = useLive((db) => activityRecords(db, stream, id), [stream, id])
  if (found.kind === 'loading') return null
  if (found.kind === 'failed') return <CantRead title="Way of working" />
  if (found.value === undefined) return <NotHere stream={stream} />
  const form = library.formOf(found.value.activity.body)
  if (form === undefined) return <Newer records={found.value} />
  const round = roundOf(found.value, form, library, session, Date.now())
  return <Activity round={round} extras={extras} />
}

type ActivityProps = Pick<Props, 'extras'> & { readonly round: Round }

const Activity = ({ round, extras }: ActivityProps) => {
  useFocusHeir(activityHeir)
  const { records, form, stages, session } = round
  const here = whereWeAre(records.sessions, Date.now())
  const parts = WHENS.flatMap((when) => {
    const some = stages.filter((one) => one.when === when)
    return some.length === 0 ? [] : [{ when, stages: some }]
  })
  return (
    <div className="activity">
      <ActivityHead round={round} />
      <WhereWeAre here={here} parts={parts.map(({ when }) => when)} />
      <div className="columns with-next">
        <aside aria-label="Meetings">
          <MeetingsCard round={round} />
          {extras}
        </aside>
        <section className="activity-parts" aria-label="Stages">
          {parts.map(({ when, stages: some }) => (
            <section key={when} aria-labelledby={`part-${when}`} className="activity-part">
              <h2 id={`part-${when}`}>{PART_TITLES[when]}</h2>
              {some.map((one) => (
                <StageCard key={`${one.under} ${one.stage.id}`} at={one} round={round} />
              ))}
            </section>
          ))}
        </section>
        <aside aria-label="About this way of working">
          {form.roles.length > 0 && session && <RolesCard round={round} session={session} />}
          <HowItWorks form={form} />
        </aside>
      </div>
    </div>
  )
}

const NotHere = ({ stream }: { readonly stream: string }) => (
  <>
    <div className="screen-head">
      <ScreenHeading title="This isn’t here" />
    </div>
    <Notice icon="info" title="It was taken out of its space, or hasn’t come to this browser yet.">
      Nothing of yours is lost. <a href={`#/space/${stream}`}>Back to the space</a>
    </Notice>
  </>
)

const Newer = ({ records: { activity, space } }: { readonly records: ActivityRecords }) => (
  <>
    <div className="screen-head">
      <ScreenHeading title={activity.body.title ?? 'Way of working'} />
    </div>
    <Notice icon="info" title="This way of working is from a newer WhatWorked.">
      What was written in it is kept. Update the extension to see it.{' '}
      <a href={`#/space/${space.stream}`}>Back to the space</a>
    </Notice>
  </>
)
