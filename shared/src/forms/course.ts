/** Where a way of working stands: its stages around a meeting, what waits for what, until when, and whose turn a role is. */
import type { Session } from '../records/session.ts'
import { meetingOf } from './agenda.ts'
import type { Form, FormRole, Stage, When } from './form.ts'
import type { Sheet, SheetField } from './sheet.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** A meeting as far as its place in time matters. */
export interface Held {
  readonly id: string
  readonly body: Pick<Session, 'startsAt' | 'minutes' | 'state' | 'number' | 'roles'> & Partial<Session>
}

/** A stage with what it belongs to: a meeting, or the activity alone. */
export interface PlacedStage {
  readonly stage: Stage
  readonly when: When
  readonly isOfMeeting: boolean
}

const endOf = ({ body }: Held): number => body.startsAt + body.minutes * MINUTE_MS

/** The meeting that is on or comes next, else the last one; lost ones only where there is no other. `sessions` are by their start. */
export const currentMeeting = <One extends Held>(sessions: readonly One[], now: number): One | undefined => {
  const kept = sessions.filter(({ body }) => body.state !== 'lost')
  return (
    kept.find((one) => one.body.state === 'planned' && endOf(one) > now) ?? kept.at(-1) ?? sessions.at(-1)
  )
}

/** The meeting that comes first of those that were not lost: what was written before there was a date belongs to it. `sessions` are by their start. */
export const firstMeeting = <One extends Pick<Held, 'body'>>(sessions: readonly One[]): One | undefined =>
  sessions.find(({ body }) => body.state !== 'lost') ?? sessions[0]

/** Where the group is now: before its first meeting, in one, between two, or after the last. */
export const whereWeAre = (sessions: readonly Held[], now: number): When => {
  const kept = sessions.filter(({ body }) => body.state !== 'lost')
  const current = currentMeeting(kept, now)
  if (current === undefined) return 'before'
  const isOver = current.body.state === 'held' || endOf(current) <= now
  if (isOver) return 'after'
  if (current.body.startsAt <= now) return 'meeting'
  return kept.indexOf(current) === 0 ? 'before' : 'between'
}

/** The stages around a meeting in their order: those of its agenda, and those that belong to no meeting. Before there is a date they are those of the first. Protocols are put in their place. */
export const stagesAround = (
  form: Form,
  session: Parameters<typeof meetingOf>[1] | undefined,
  protocolOf: (id: string) => readonly Stage[],
): readonly PlacedStage[] => {
  const meeting = meetingOf(form, session ?? { place: 'first' })
  const ofMeeting = meeting.stages
    .flatMap((stage) => (stage.protocol === undefined ? [stage] : protocolOf(stage.protocol)))
    .map((stage) => ({ stage, when: stage.when, isOfMeeting: true }))
  const ofNone = form.between.map((stage) => ({
    stage,
    when: stage.when === 'meeting' ? ('between' as const) : stage.when,
    isOfMeeting: false,
  }))
  return [...ofMeeting, ...ofNone]
}

/** A sheet as far as a gate looks at it. */
export interface Written {
  readonly sheet: string
  readonly values: Readonly<Record<string, unknown>>
}

export interface Need {
  readonly isOpen: boolean
  /** What is still missing, such as case pupils without an observation. */
  readonly missing: readonly string[]
  /** It was said that there is none; that stands by the result. */
  readonly isStated: boolean
  readonly because: string
}

/** Whether what a stage needs is there; undefined where it needs nothing. */
export const needOf = (
  stage: Stage,
  written: readonly Written[],
  sheetNamed: (id: string) => Sheet | undefined,
): Need | undefined => {
  const { needs } = stage
  if (needs === undefined) return undefined
  const sheets = written.filter(({ sheet }) => sheet === needs.sheet)
  const isStated =
    needs.orStated !== undefined &&
    sheets.some(({ values }) => {
      const value = values[needs.orStated ?? '']
      return isNone(value) || (needs.orStated !== needs.field && isSaid(value))
    })
  const field = sheetNamed(needs.sheet)?.fields.find(({ id }) => id === needs.field)
  const missing = field?.kind === 'case-pupils' ? unseenPupils(field, sheets) : []
  const there = field === undefined ? sheets : sheets.filter(({ values }) => isSaid(values[field.id]))
  const isThere = field?.kind === 'case-pupils' ? missing.length === 0 : there.length >= (needs.atLeast ?? 1)
  return { isOpen: isThere || isStated, missing, isStated: isStated && !isThere, because: needs.because }
}

/** The case pupils of a field: those of its options, or A, B and C. */
export const casePupils = ({ options }: Pick<SheetField, 'options'>): readonly string[] =>
  options === undefined || options.length === 0 ? ['A', 'B', 'C'] : options.map(({ value }) => value)

/** The case pupils of whom something was observed, on any of the sheets. */
export const observedPupils = (
  sheets: readonly Written[],
  sheetNamed: (id: string) => Sheet | undefined,
): readonly string[] => {
  const seen = new Set<string>()
  for (const { sheet, values } of sheets)
    for (const field of sheetNamed(sheet)?.fields ?? [])
      if (field.kind === 'case-pupils')
        for (const pupil of casePupils(field)) if (isObserved(values[field.id], pupil)) seen.add(pupil)
  return [...seen].sort()
}

const unseenPupils = (field: SheetField, sheets: readonly Written[]): readonly string[] =>
  casePupils(field).filter((pupil) => !sheets.some(({ values }) => isObserved(values[field.id], pupil)))

const isObserved = (value: unknown, pupil: string): boolean => {
  const said = (value as Record<string, { observed?: unknown } | undefined> | undefined)?.[pupil]
  return typeof said?.observed === 'string' && said.observed.trim() !== ''
}

/** Whether a value says something; “there is none” is not something that is there. */
const isSaid = (value: unknown): boolean =>
  !(value === undefined || value === null || value === false || value === '') &&
  !(Array.isArray(value) && value.length === 0) &&
  !isNone(value)

/** Whether a value says that there is none: of a measure, or in a field that is there to say so. */
const isNone = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as { none?: unknown }).none === true

/** Until when a stage is to be held: so many hours after what came before it; undefined where it has no such limit. */
export const heldBy = (
  stage: Stage,
  stages: readonly Stage[],
  session: Held | undefined,
  before: Held | undefined,
): number | undefined => {
  if (stage.withinHours === undefined) return undefined
  const limit = stage.withinHours * HOUR_MS
  if (stage.when === 'after') return session && endOf(session) + limit
  const agenda = stages.filter(({ when }) => when === 'meeting')
  const at = agenda.findIndex(({ id }) => id === stage.id)
  if (at <= 0) return before && endOf(before) + limit
  const minutes = agenda.slice(0, at).reduce((sum, one) => sum + (one.minutes ?? 0), 0)
  return session && session.body.startsAt + minutes * MINUTE_MS + limit
}

/** The day (ms UTC) on which a stage is asked after; undefined where it is not asked weeks later. */
export const askedAt = ({ afterWeeks }: Stage, startedAt: number): number | undefined =>
  afterWeeks === undefined ? undefined : startedAt + afterWeeks * 7 * 24 * HOUR_MS

/**
 * Who has which role next: whoever had it least, of those whoever had it longest ago, then in the order of joining. Nobody
 * has two while others have none. A role that does not rotate stays; one that many have takes everybody left.
 */
export const nextRoles = (
  roles: readonly FormRole[],
  members: readonly string[],
  past: readonly Readonly<Record<string, readonly string[]>>[],
): Readonly<Record<string, readonly string[]>> => {
  const given: Record<string, readonly string[]> = {}
  const taken = new Set<string>()
  const give = (role: string, people: readonly string[]) => {
    given[role] = people
    for (const one of people) taken.add(one)
  }
  for (const { id, rotates } of roles) {
    if (rotates) continue
    const holders = (past.findLast((round) => round[id]?.length)?.[id] ?? []).filter((one) =>
      members.includes(one),
    )
    if (holders.length > 0) give(id, holders)
  }
  for (const { id, rotates, many } of roles) {
    if (many || given[id] !== undefined) continue
    const free = members.filter((one) => !taken.has(one))
    const [next] = rotates
      ? byTurn(id, free.length > 0 ? free : members, past)
      : free.length > 0
        ? free
        : members
    if (next !== undefined) give(id, [next])
  }
  for (const { id, many } of roles)
    if (many && given[id] === undefined)
      give(
        id,
        members.filter((one) => !taken.has(one)),
      )
  return given
}

const byTurn = (
  role: string,
  members: readonly string[],
  past: readonly Readonly<Record<string, readonly string[]>>[],
): readonly string[] => {
  const times = (one: string) => past.filter((round) => round[role]?.includes(one)).length
  const last = (one: string) => past.findLastIndex((round) => round[role]?.includes(one))
  return members.toSorted((a, b) => times(a) - times(b) || last(a) - last(b))
}
