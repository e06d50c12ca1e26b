/** One round of an activity: a meeting, or none yet, with who has which role and what was written for each stage. */

import {
  currentMeeting,
  firstMeeting,
  heldBy,
  type Need,
  needOf,
  observedPupils,
  type PlacedStage,
  stagesAround,
} from '@whatworked/shared/forms/course'
import { isEnded } from '@whatworked/shared/forms/ended'
import type { Form } from '@whatworked/shared/forms/form'
import { withPlace } from '@whatworked/shared/forms/places'
import type { Sheet } from '@whatworked/shared/forms/sheet'
import { gateOf } from '@whatworked/shared/records/contribution'
import type { KeptContribution, KeptSession } from '../../data/activities/activity-queries.ts'
import type { ActivityRecords } from '../../data/activities/activity-records.ts'
import { isFrom, type Unconfirmed, unconfirmedIn, waitingIn } from '../../data/activities/typed-up.ts'
import { localDayOf } from '../../ui/dates.ts'
import type { Library } from './library.ts'

/** Whoever has this role is visited: notes are handed over to them. */
const HOST = 'host'

/** An activity as its page shows it. */
export interface Round {
  readonly records: ActivityRecords
  readonly form: Form
  readonly session: KeptSession | undefined
  readonly stages: readonly StageHere[]
  readonly canWrite: boolean
  /** May reveal what is held back. */
  readonly canReveal: boolean
  readonly host: string | undefined
  /** What a scribe typed up and its author has not said yes to: seen by all, and counts for nothing yet. */
  readonly unconfirmed: Unconfirmed
  readonly sheetNamed: (id: string) => Sheet | undefined
  readonly nameOf: (member: string) => string
}

/** A stage with all that is known of it in this round. */
export interface StageHere extends PlacedStage {
  /** The meeting or the activity: what its sheets and gate are under. */
  readonly under: string
  readonly gate: string
  /** What was written before there was a date waits behind the activity's own gate, and is revealed with the rest. */
  readonly gateBefore: string | undefined
  readonly isRevealed: boolean
  readonly sheet: Sheet | undefined
  readonly mine: readonly KeptContribution[]
  /** Typed up for me; each waits for my word. */
  readonly toConfirm: readonly KeptContribution[]
  readonly others: readonly KeptContribution[]
  /** Handed over by me, and not yet let go of. */
  readonly onTheirWay: readonly KeptContribution[]
  /** What stands beside it: sheets of earlier stages. */
  readonly shown: readonly KeptContribution[]
  /** What I wrote on the same sheet before: mine to adapt. */
  readonly earlier: KeptContribution | undefined
  readonly need: Need | undefined
  readonly until: number | undefined
  /** It belongs to a role that others have this time. */
  readonly isForOthers: boolean
  /** Case pupils of whom something was observed. */
  readonly pupils: readonly string[] | undefined
}

/** The round of one meeting, or of the current one. */
export const roundOf = (
  records: ActivityRecords,
  form: Form,
  library: Library,
  wanted: string | undefined,
  now: number,
): Round => {
  const { activity, sessions, space } = records
  const session = sessions.find(({ id }) => id === wanted) ?? currentMeeting(sessions, now)
  const sheetNamed = (id: string) => library.sheetOf(activity.body, id)
  const names = new Map(space.members.map(({ id, body }) => [id, body.name]))
  const inPlace = session && withPlace(form, activity.body, session, sessions)
  const placed = stagesAround(form, inPlace, library.protocolOf)
  const written = records.contributions.filter(
    ({ body }) => body.session === undefined || session === undefined || body.session === session.id,
  )
  const isFirst = session !== undefined && session.id === firstMeeting(sessions)?.id
  const unconfirmed = unconfirmedIn(written, records.confirmedBy)
  const stages = placed.map((one) =>
    stageHere(one, { all: placed, written, unconfirmed, records, session, isFirst, sheetNamed }),
  )
  return {
    records,
    form,
    session,
    stages,
    canWrite: space.role !== 'guest' && !isEnded(activity.body, localDayOf(new Date(now))),
    canReveal:
      space.role === 'owner' ||
      space.role === 'facilitator' ||
      (space.role === 'member' && session?.body.runBy === space.me),
    host: session?.body.roles[HOST]?.[0],
    unconfirmed,
    sheetNamed,
    nameOf: (member) => names.get(member) ?? 'Somebody who left',
  }
}

interface Around extends Pick<Round, 'records' | 'session' | 'sheetNamed' | 'unconfirmed'> {
  readonly all: readonly PlacedStage[]
  readonly written: readonly KeptContribution[]
  /** The meeting that comes first of those that were not lost: what was written before there was a date belongs to it. */
  readonly isFirst: boolean
}

const stageHere = (placed: PlacedStage, around: Around): StageHere => {
  const { all, written, unconfirmed, session, sheetNamed } = around
  const { activity, sessions, gates, space } = around.records
  const { me } = space
  const { stage } = placed
  const under = placed.isOfMeeting && session !== undefined ? session.id : activity.id
  const gate = gateOf(under, stage.id)
  const isFirst = under !== activity.id && around.isFirst
  const here = written.filter(
    ({ body }) =>
      body.stage === stage.id &&
      ((body.session ?? activity.id) === under || (body.session === undefined && isFirst)),
  )
  const before = sessions.filter(
    (one) => session && one.body.startsAt < session.body.startsAt && one.body.state !== 'lost',
  )
  const holders =
    stage.role === undefined || stage.sees === 'host' ? undefined : session?.body.roles[stage.role]
  const order = all.map((one) => one.stage.id)
  const isBefore = (id: string) => order.indexOf(id) < order.indexOf(stage.id)
  const counting = written.filter(({ id }) => !unconfirmed.has(id))
  const plain = counting.map(({ body }) => ({ sheet: body.sheet, values: body.values }))
  const hasPoints = sheetNamed(stage.makes ?? '')?.fields.some(({ kind }) => kind === 'points') === true
  const isMine = (one: KeptContribution) => isFrom(one, { id: me, name: '' })
  const isGoing = ({ author, body }: KeptContribution) =>
    author === me && body.to !== undefined && body.to !== me
  const waiting = waitingIn(here, unconfirmed, ({ body }) => `${body.sheet} ${body.about}`)
  return {
    ...placed,
    under,
    gate,
    gateBefore: isFirst ? gateOf(activity.id, stage.id) : undefined,
    isRevealed: gates.has(gate),
    sheet: withIntentions(stage.makes === undefined ? undefined : sheetNamed(stage.makes), session),
    isForOthers: holders !== undefined && holders.length > 0 && !holders.includes(me),
    mine: here.filter((one) => isMine(one) && !isGoing(one) && !unconfirmed.has(one.id)),
    toConfirm: waiting.filter(isMine),
    others: here.filter(
      (one) => !isMine(one) && (!unconfirmed.has(one.id) || one.author === me || waiting.includes(one)),
    ),
    onTheirWay: here.filter(isGoing),
    shown: counting.filter(({ body }) => stage.shows.includes(body.sheet) && isBefore(body.stage)),
    earlier: counting.findLast(
      (one) => isMine(one) && one.body.sheet === stage.makes && isBefore(one.body.stage),
    ),
    need: needOf(stage, plain, sheetNamed),
    until: heldBy(
      stage,
      all.map((one) => one.stage),
      session,
      before.at(-1),
    ),
    pupils: hasPoints ? observedPupils(plain, sheetNamed) : undefined,
  }
}

/** A question about the meeting's intentions offers these, as they were set for it. */
const withIntentions = (sheet: Sheet | undefined, session: KeptSession | undefined): Sheet | undefined =>
  sheet && {
    ...sheet,
    fields: sheet.fields.map((field) =>
      field.kind === 'choices' && field.options?.length === 0
        ? { ...field, options: (session?.body.intentions ?? []).map((one) => ({ value: one, label: one })) }
        : field,
    ),
  }
