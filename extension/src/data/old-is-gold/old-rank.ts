/** Old is gold: which past entries fit the moment, best first, and why. Pure; what it ranks is read in `old-candidates.ts`. */
import { daysFromTo, isWithin, type LocalDay } from '@whatworked/shared/contexts/days'
import type { Context } from '@whatworked/shared/records/fields'
import { foldText, isBlank } from '@whatworked/shared/text'
import type { ReflectionEntry } from '../entry.ts'

/** What is being written or taught now. */
export interface Moment {
  readonly today: LocalDay
  /** Ids of techniques, merges followed. */
  readonly techniques: readonly string[]
  readonly topic: string
  /** The class and what is known of it. */
  readonly class?: { readonly id: string; readonly context: Context } | undefined
  /** The entry that is being read or edited, which is never its own gold. */
  readonly entry?: string | undefined
}

/** What the ranking knows beside the moment. */
export interface Around {
  /** This half-term in earlier years, the nearest first. */
  readonly halfTerms: readonly { readonly from: LocalDay; readonly to: LocalDay; readonly yearsAgo: number }[]
  /** Techniques that were not written about for long, with the day they last were. */
  readonly unused: ReadonlyMap<string, LocalDay>
  /** What an id of a technique stands for, merges followed. */
  readonly techniqueOf: (id: string) => string
}

/** Why an entry fits. */
export type OldReason =
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'technique'; readonly technique: string; readonly isSameKind: boolean }
  | { readonly kind: 'class'; readonly isSameClass: boolean }
  | { readonly kind: 'half-term'; readonly yearsAgo: number; readonly isSameWeek: boolean }
  | { readonly kind: 'unused'; readonly technique: string }

/** A past reflection that fits, and why. */
export interface OldEntry {
  readonly entry: ReflectionEntry
  readonly reason: OldReason
}

/** Younger than this many days it is still in one's head. */
export const FRESH_DAYS = 21
/** What was entered in the last day was just written, whatever day it is about. */
const JUST_WRITTEN_MS = 86_400_000

/** The entries that fit the moment, each once, best first. */
export const rankOld = (
  entries: readonly ReflectionEntry[],
  moment: Moment,
  around: Around,
  nowMs: number,
): readonly OldEntry[] =>
  [...new Map(entries.map((entry) => [entry.id, entry])).values()]
    .filter((entry) => isOld(entry, moment, nowMs) && hasWords(entry))
    .flatMap((entry) => {
      const fit = fitOf(entry, moment, around)
      return fit ? [{ entry, ...fit }] : []
    })
    .sort((a, b) => b.score - a.score || (a.entry.day < b.entry.day ? 1 : -1))
    .map(({ entry, reason }) => ({ entry, reason }))

const isOld = ({ id, day, createdAt, putAwayOn }: ReflectionEntry, moment: Moment, nowMs: number): boolean =>
  id !== moment.entry &&
  putAwayOn === undefined &&
  daysFromTo(day, moment.today) >= FRESH_DAYS &&
  nowMs - createdAt >= JUST_WRITTEN_MS

const hasWords = ({ body }: ReflectionEntry): boolean =>
  [body.worked, body.didnt, body.tried, body.why].some((words) => !isBlank(words))

const fitOf = (
  entry: ReflectionEntry,
  moment: Moment,
  around: Around,
): { score: number; reason: OldReason } | undefined => {
  const { body } = entry
  const own = body.techniques.map(around.techniqueOf)
  const technique = own.find((id) => moment.techniques.includes(id))
  const isSameTopic = !isBlank(body.topic) && foldText(body.topic ?? '') === foldText(moment.topic)
  const isSameClass = moment.class !== undefined && body.class === moment.class.id
  const isSameKind = moment.class !== undefined && isLike(body.context, moment.class.context)
  const halfTerm = around.halfTerms.find((stretch) => isWithin(entry.day, stretch))
  const isSameWeek = halfTerm !== undefined && isYearsApart(entry.day, moment.today, halfTerm.yearsAgo)
  const unused = own.find((id) => around.unused.has(id))
  const reasons: readonly (readonly [number, OldReason | undefined])[] = [
    [8, isSameTopic ? { kind: 'topic', topic: body.topic ?? '' } : undefined],
    [6, technique ? { kind: 'technique', technique, isSameKind: isSameKind || isSameClass } : undefined],
    [3, isSameClass || isSameKind ? { kind: 'class', isSameClass } : undefined],
    [isSameWeek ? 3 : 2, halfTerm && { kind: 'half-term', yearsAgo: halfTerm.yearsAgo, isSameWeek }],
    [1, unused === undefined ? undefined : { kind: 'unused', technique: unused }],
  ]
  const there = reasons.filter(([, reason]) => reason !== undefined)
  const reason = there[0]?.[1]
  if (reason === undefined) return undefined
  const fit = there.reduce((sum, [weight]) => sum + weight, 0)
  // Among entries that fit alike, wins come first, and those that say why before those that don't.
  const warmth = (body.win ? 0.6 : 0) + (isBlank(body.why) ? 0 : 0.3)
  return { score: fit + warmth, reason }
}

/** Whether two classes are of one kind: the same subject, and ages that overlap where both are known. */
export const isLike = (one: Context | undefined, other: Context): boolean => {
  if (isBlank(one?.subject) || isBlank(other.subject)) return false
  if (foldText(one?.subject ?? '') !== foldText(other.subject ?? '')) return false
  const [mine, theirs] = [one?.ages, other.ages]
  if (mine === undefined || theirs === undefined) return true
  return mine[0] === theirs[0] || (mine[0] < theirs[1] && theirs[0] < mine[1])
}

/** Whether a day is within three days of the same date so many years before. */
const isYearsApart = (day: LocalDay, today: LocalDay, years: number): boolean => {
  const then = `${Number(today.slice(0, 4)) - years}${today.slice(4)}`
  return Math.abs(daysFromTo(day, then)) <= 3
}
