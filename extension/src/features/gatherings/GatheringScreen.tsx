import { isEnded } from '@whatworked/shared/forms/ended'
import { offersOf } from '@whatworked/shared/forms/offers'
import { type Gathering, gatheringOf, memberName } from '../../data/activities/gathering-queries.ts'
import { readConnection } from '../../data/connection.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { CantRead } from '../../ui/CantRead.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import {
  type Library,
  type Offering,
  offeringStages,
  type RenderShare,
  signUpStage,
  stagesOf,
} from './library.ts'
import { Offers } from './Offers.tsx'
import { namesByMove, pressers } from './present.ts'
import { Stalls } from './Stalls.tsx'
import { Talks } from './Talks.tsx'
import { TryHeard } from './TryHeard.tsx'
import '../../ui/crumbs.css'
import '../../ui/rows.css'

interface Props {
  readonly stream: string
  readonly activityId: string
  /** The sheet of the talks or stalls. */
  readonly sheetId: string
  readonly library: Library
  readonly renderShare: RenderShare
  /** The clock that all devices share, ms UTC. */
  readonly readNow: () => number
}

/** Talks or stalls of an activity: who offers them, and what the room does with them. */
export const GatheringScreen = ({ stream, activityId, sheetId, ...rest }: Props) => {
  const found = useLive((db) => gatheringOf(db, stream, activityId, Date.now()), [stream, activityId])
  if (found.kind === 'loading') return null
  if (found.kind === 'failed') return <CantRead title="Talks and stalls" />
  const gathering = found.value
  const form = gathering && rest.library.formOf(gathering.activity.body)
  const offering = form && offeringStages(form).find(({ from }) => from.sheet === sheetId)
  const sheet = gathering && offering && rest.library.sheetOf(gathering.activity.body, offering.from.sheet)
  if (!gathering || !form || !offering || !sheet) {
    return (
      <div className="stack not-here">
        <ScreenHeading title="This isn’t on this computer" />
        <p className="muted">
          It may have been removed, or need a newer version of WhatWorked. Your entries are in your journal.
        </p>
        <div>
          <ButtonLink href={`#/space/${stream}`} kind="primary">
            Open the space
          </ButtonLink>
        </div>
      </div>
    )
  }
  return <Found {...rest} gathering={gathering} offering={offering} sheet={sheet} form={form} />
}

type FoundProps = Pick<Props, 'renderShare' | 'readNow'> & {
  readonly gathering: Gathering
  readonly form: NonNullable<ReturnType<Library['formOf']>>
  readonly offering: Offering
  readonly sheet: NonNullable<ReturnType<Library['sheetOf']>>
}

const Found = ({ gathering, form, offering: { stage, from }, sheet, renderShare, readNow }: FoundProps) => {
  const { view, activity, session, contributions, posts, moves } = gathering
  const server = liveValue(useLive(readConnection, []))?.server
  const byMove = namesByMove(moves)
  const nameOf = (id: string) => byMove.get(id) ?? memberName(view, id)
  const offers = offersOf(from, sheet, contributions)
  const isOver = isEnded(activity.body, localDayOf(new Date()))
  const mayPress = pressers(gathering)
  const minutes = minutesFor(form, from.sheet, gathering)
  // Once the order is drawn, the talk that is on comes first.
  const isDrawn = moves.some(({ body }) => body.kind === 'draw' && body.step?.startsWith(`${stage.id}#`))
  const list = (
    <Offers
      gathering={gathering}
      stage={stage}
      signUp={signUpStage(form, stage)}
      sheet={sheet}
      offers={offers}
      nameOf={nameOf}
      canWrite={view.role !== 'guest' && !isOver}
      renderShare={renderShare}
    />
  )
  return (
    <>
      <div className="crumbs">
        <a className="crumb" href={`#/space/${view.stream}/activity/${activity.id}`}>
          <Icon name="chevron-back" />
          {activity.body.title ?? form.name}
        </a>
      </div>
      <div className="screen-head">
        <ScreenHeading title={stage.turns === 'gallery' ? 'Stalls and visits' : stage.name} />
      </div>
      <div className="stack">
        {!isDrawn && list}
        {stage.turns === 'gallery' ? (
          <Stalls
            gathering={gathering}
            form={form}
            stage={stage}
            stalls={offers}
            nameOf={nameOf}
            server={server}
          />
        ) : session === undefined ? (
          <p className="muted">Lots are drawn at the meeting. It has no date yet.</p>
        ) : (
          offers.length > 0 && (
            <Talks
              stream={view.stream}
              stage={stage}
              minutes={minutes}
              session={session}
              moves={moves}
              offers={offers}
              nameOf={nameOf}
              mayPress={(member) => !isOver && mayPress.has(member)}
              me={view.me}
              readNow={readNow}
              deeds={(offer) =>
                offer.author !== view.me && (
                  <TryHeard
                    stream={view.stream}
                    id={offer.id}
                    title={offer.title}
                    post={posts.get(offer.post ?? '')}
                  />
                )
              }
            />
          )
        )}
        {isDrawn && list}
      </div>
    </>
  )
}

/** All stages with the same talks together are the time that there is for them. */
const minutesFor = (form: FoundProps['form'], sheet: string, { session, activity }: Gathering): number =>
  stagesOf(form)
    .filter(({ from }) => from?.sheet === sheet)
    .reduce(
      (sum, { id, minutes = 0 }) =>
        sum + (session?.body.stageMinutes[id] ?? activity.body.minutes[id] ?? minutes),
      0,
    )
