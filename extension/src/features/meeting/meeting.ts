/** One meeting as its screens see it: what is kept, where the run stands, who is there, and what one may do. */
import type { Form, Stage } from '@whatworked/shared/forms/form'
import type { Offer } from '@whatworked/shared/forms/offers'
import type { Person, Run } from '@whatworked/shared/forms/run'
import type { Sheet } from '@whatworked/shared/forms/sheet'
import type { StreamId } from '@whatworked/shared/ids'
import type { Session } from '@whatworked/shared/records/session'
import type { ReactNode } from 'react'
import type { KeptContribution, KeptPlan, KeptSession } from '../../data/activities/activity-queries.ts'
import type { MeetingRecords } from '../../data/activities/meeting-queries.ts'
import type { Unconfirmed } from '../../data/activities/typed-up.ts'
import type { Cell } from './cells.ts'

/** The sheet that keeps which of the meeting's intentions were met. */
export const INTENTIONS_SHEET = 'intentions-met'

/** The sheet of the action plan: it makes a promise, not a contribution. */
export const PLAN_SHEET = 'action-plan'

/** What can be done to the run; each is kept here at once and with the others after the next sync. */
export interface Deeds {
  readonly start: (order: 'fair' | 'drawn') => void
  readonly next: () => void
  readonly back: () => void
  readonly pause: () => void
  readonly resume: () => void
  readonly extend: (ms: number) => void
  readonly end: () => void
  readonly arrive: (person: Person) => void
  /** Everybody who isn't here yet comes in at once. */
  readonly arriveAll: (people: readonly Person[]) => void
  readonly depart: (person: Person) => void
  /** Draws the lots of a stage that waits for them, with the number that the room called. */
  readonly draw: (called?: string) => void
  /** Somebody's turn, or a talk's, comes at the end. */
  readonly later: (turn: string) => void
  readonly addByName: (name: string) => void
  /** Who runs it from now on; whoever may change the meeting also names them in it. */
  readonly handOver: (person: Person) => void
  /** Says that whoever runs it lost touch, and runs it from here. */
  readonly takeOverFrom: (person: Person) => void
  /** Says who will run it, before it starts. */
  readonly setRunBy: (member: string) => void
  /** Ticks one of the meeting's intentions, or takes the tick away. */
  readonly meet: (intention: string, isMet: boolean) => void
}

/** A talk or a stall as those hear of it who did not bring it. */
export interface HeardOf {
  readonly stream: StreamId
  readonly offer: Offer
}

export interface Meeting {
  readonly stream: StreamId
  readonly spaceName: string
  readonly title: string
  readonly form: Form
  readonly sessionId: string
  readonly session: Session
  /** “Meeting 4 of 18”. */
  readonly numberWords: string
  readonly records: MeetingRecords
  readonly run: Run
  readonly me: string
  /** Everybody of the round and the space: members, then those who are here by name. */
  readonly people: readonly Person[]
  readonly memberIds: ReadonlySet<string>
  /** People without an account who promised something in an earlier meeting and haven't come yet. */
  readonly knownByName: readonly Person[]
  /** Members who are not here. */
  readonly away: readonly Person[]
  /** How people are called, by id. */
  readonly called: ReadonlyMap<string, string>
  /** Whether I may press: I run it, or I guide the space. */
  readonly isRunByMe: boolean
  /** Whether I may start it, and say who runs it. */
  readonly mayStart: boolean
  readonly mayEdit: boolean
  /** “Hannah runs this meeting.” */
  readonly whoRuns: string
  readonly met: ReadonlySet<string>
  /** What the group will do about those that were not met. */
  readonly unmetWords: string
  /** The stages in which I may write something, in their order. */
  readonly writing: readonly Stage[]
  /** The stages before this meeting that ask for a sheet. */
  readonly before: readonly Stage[]
  /** What I wrote for a stage. */
  readonly mineIn: (stage: Stage) => readonly KeptContribution[]
  /** Names of no pupil: members, those who left, and those who are here by name. */
  readonly colleagues: readonly string[]
  /** What a stage asks: its first prompt, else its sheet's. */
  readonly questionOf: (stage: Stage) => string | undefined
  /** What the lots of the current order were drawn from, if they were drawn. */
  readonly seed: string | undefined
  /** Talks and stalls by the sheet on which they were offered, in the order of signing up. */
  readonly offers: ReadonlyMap<string, readonly Offer[]>
  readonly renderHeard?: (heard: HeardOf) => ReactNode
  readonly unconfirmed: Unconfirmed
  readonly deeds: Deeds
  readonly sheetNamed: (id: string) => Sheet | undefined
  readonly promiseOf: (person: Person) => KeptPlan | undefined
  readonly planIn: (person: Person) => KeptPlan | undefined
  readonly writtenBy: (person: Person, sheet: string) => KeptContribution | undefined
  readonly cellsOf: (person: Person) => readonly Cell[]
  readonly mayMove: (person: string) => boolean
  /** For members in the room while whoever runs it may have lost touch. */
  readonly mayTakeOverFrom: (person: string) => boolean
  readonly mayWriteFor: (person: Person) => boolean
  readonly mayInvite: boolean
  readonly nameOf: (member: string) => string
  /** The next meeting of the activity, if one is planned. */
  readonly nextSession: KeptSession | undefined
  readonly onScribe: (person: Person) => void
  /** Opens what only I see: for the current stage, or another one. */
  readonly onOpenPane: (stage?: string) => void
}

/** Whom words are from, where somebody else types them up: a member who will confirm them, or a name. */
export const fromOf = (
  { me, memberIds }: Pick<Meeting, 'me' | 'memberIds'>,
  { id, name }: Person,
): { readonly from?: { readonly member: string } | { readonly name: string } } =>
  id === me ? {} : { from: memberIds.has(id) ? { member: id } : { name } }
