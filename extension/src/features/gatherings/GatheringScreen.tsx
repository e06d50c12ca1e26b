import { isEnded } from '@whatworked/shared/forms/ended'
import { type Offer, offersOf } from '@whatworked/shared/forms/offers'
import { useMemo } from 'react'
import { type Gathering, gatheringOf, memberName } from '../../data/activities/gathering-queries.ts'
import { meetingRecords } from '../../data/activities/meeting-queries.ts'
import { type Library, runOfMeeting } from '../../data/activities/meeting-run.ts'
import { readConnection } from '../../data/connection.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { CantRead } from '../../ui/CantRead.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { type Offering, offeringStages, type RenderHeard, type RenderShare, signUpStage } from './library.ts'
import { Offers } from './Offers.tsx'
import { Stalls } from './Stalls.tsx'
import { Talks } from './Talks.tsx'
import '../../ui/crumbs.css'
import '../../ui/rows.css'

interface Props {
  readonly stream: string
  readonly activityId: string
  /** The sheet of the talks or stalls. */
  readonly sheetId: string
  readonly library: Library
  readonly renderShare: RenderShare
  readonly renderHeard: RenderHeard
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

type FoundProps = Pick<Props, 'renderShare' | 'renderHeard' | 'library'> & {
  readonly gathering: Gathering
  readonly form: NonNullable<ReturnType<Library['formOf']>>
  readonly offering: Offering
  readonly sheet: NonNullable<ReturnType<Library['sheetOf']>>
}

const Found = ({ gathering, form, offering, sheet, library, renderShare, renderHeard }: FoundProps) => {
  const { stage, from } = offering
  const { view, activity, session, contributions } = gathering
  const server = liveValue(useLive(readConnection, []))?.server
  const records = liveValue(
    useLive((db) => (session ? meetingRecords(db, view.stream, session.id) : nothing()), [session?.id]),
  )
  const meeting = useMemo(() => records && runOfMeeting(records, library), [records, library])
  const nameOf = (id: string) =>
    meeting?.run.present.find((one) => one.id === id)?.name ?? memberName(view, id)
  const offers = meeting?.offers.get(from.sheet) ?? offersOf(from, sheet, contributions)
  const isOver = isEnded(activity.body, localDayOf(new Date()))
  const deeds = (offer: Offer) => offer.author !== view.me && renderHeard({ stream: view.stream, offer })
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
  const isGallery = stage.turns === 'gallery'
  // Once the meeting is on, the talk or the round that is on comes first.
  const isOn = meeting !== undefined && meeting.run.phase !== 'waiting'
  return (
    <>
      <div className="crumbs">
        <a className="crumb" href={`#/space/${view.stream}/activity/${activity.id}`}>
          <Icon name="chevron-back" />
          {activity.body.title ?? form.name}
        </a>
      </div>
      <div className="screen-head">
        <ScreenHeading title={isGallery ? 'Stalls and visits' : stage.name} />
      </div>
      <div className="stack">
        {!isOn && list}
        {isGallery && (
          <Stalls
            gathering={gathering}
            meeting={meeting}
            stalls={offers}
            nameOf={nameOf}
            server={server}
            deeds={deeds}
          />
        )}
        {!isGallery && session === undefined && (
          <p className="muted">Lots are drawn at the meeting. It has no date yet.</p>
        )}
        {!isGallery && records && meeting && (
          <Talks records={records} meeting={meeting} sheet={from.sheet} nameOf={nameOf} deeds={deeds} />
        )}
        {isOn && list}
      </div>
    </>
  )
}

const nothing = async (): Promise<undefined> => undefined
