/** What an entry becomes when it is shared: a copy of the parts its author ticked, and nothing beside them. */
import { LESSON_STAGES } from '@whatworked/shared/contexts/lists'
import type { Clip, Quote } from '@whatworked/shared/records/clip'
import type { Citation, Context, IfThen } from '@whatworked/shared/records/fields'
import type { Post } from '@whatworked/shared/records/post'
import type { Reflection } from '@whatworked/shared/records/reflection'
import {
  type Measurement,
  measuredLabel,
  measurementsInOrder,
  type Trial,
} from '@whatworked/shared/records/trial'
import { REASONS } from '@whatworked/shared/reflecting/reasons'
import { isBlank } from '@whatworked/shared/text'

/** A part that an author ticks or leaves out, in the order in which readers see it. */
export const SHARE_PARTS = [
  'outcome',
  'techniques',
  'context',
  'happenedOn',
  'tried',
  'worked',
  'didnt',
  'why',
  'next',
  'difference',
  'quote',
  'matters',
  'ifThen',
  'happened',
  'verdict',
  'measurements',
  'lessOf',
  'lookFor',
] as const
export type SharePart = (typeof SHARE_PARTS)[number]

/** Every key that a shared copy can have: the copy is built from these by name, never by copying a body. */
export const POST_KEYS = [
  ...SHARE_PARTS,
  'of',
  'source',
  'url',
  'noBaseline',
  'byline',
  'showTime',
  'lineage',
  'reasons',
  'wantsVisitor',
] as const satisfies readonly (keyof Post)[]

/** A technique as it travels: by name, with the seed's id where it is one of the library. */
export interface NamedTechnique {
  readonly name: string
  readonly seed?: string
}

/** An entry with everything resolved that a copy of it may show. */
export type Shareable =
  | {
      readonly kind: 'reflection'
      readonly body: Reflection
      readonly techniques: readonly NamedTechnique[]
      readonly context: Context | undefined
      /** The clip it leans on, if there is one. */
      readonly cited: Cited | undefined
    }
  | {
      readonly kind: 'clip'
      readonly body: Clip
      readonly techniques: readonly NamedTechnique[]
      readonly cited: Cited
    }
  | {
      readonly kind: 'trial'
      readonly body: Trial
      readonly techniques: readonly NamedTechnique[]
      readonly context: Context | undefined
      /** The clip it came from, if it came from one. */
      readonly cited: Cited | undefined
    }

/** A quote with the work it came from and the address it was clipped at. */
export interface Cited {
  readonly quote: Quote | undefined
  readonly source: Citation | undefined
  readonly url: string | undefined
}

/** The parts of this entry that have anything in them. */
export const partsWithWords = (entry: Shareable): readonly SharePart[] => {
  const whole = projectEntry(entry, new Set(SHARE_PARTS))
  return SHARE_PARTS.filter((part) => isThere(whole, part))
}

/** The parts that are ticked at first: all that have words, but not the day of the lesson. */
export const firstParts = (entry: Shareable): ReadonlySet<SharePart> =>
  new Set(partsWithWords(entry).filter((part) => part !== 'happenedOn'))

/** The parts that an earlier copy shows, so that a newer one shows the same. */
export const partsOf = (post: Post): ReadonlySet<SharePart> =>
  new Set(SHARE_PARTS.filter((part) => isThere(post, part)))

/** The copy that would be shared. Ids of the journal, the class's name and places inside a page never enter it. */
export const projectEntry = (entry: Shareable, parts: ReadonlySet<SharePart>): Post => {
  const shared = withoutEmpty({
    techniques: parts.has('techniques') ? entry.techniques.map(techniqueOnly) : [],
    ...(parts.has('quote') ? citedOnly(entry.cited) : {}),
    ...ownParts(entry, parts),
  })
  const of = entry.kind === 'reflection' && entry.body.win ? 'win' : entry.kind
  return { lineage: [], techniques: [], ...shared, of, byline: 'name' }
}

const ownParts = (entry: Shareable, parts: ReadonlySet<SharePart>): Partial<Post> => {
  if (entry.kind === 'clip') return clipParts(entry.body, parts)
  return entry.kind === 'trial' ? trialParts(entry, parts) : reflectionParts(entry, parts)
}

const reflectionParts = (
  { body, context }: Extract<Shareable, { kind: 'reflection' }>,
  parts: ReadonlySet<SharePart>,
): Partial<Post> => ({
  ...(parts.has('outcome') && { outcome: body.outcome }),
  ...(parts.has('context') && context && { context: contextOnly(context) }),
  ...(parts.has('happenedOn') && { happenedOn: body.happenedOn }),
  ...(parts.has('tried') && { tried: body.tried }),
  ...(parts.has('worked') && { worked: body.worked }),
  ...(parts.has('didnt') && { didnt: body.didnt }),
  ...(parts.has('why') && { why: body.why, reasons: body.whyTags.filter(isListedReason) }),
  ...(parts.has('next') && { next: body.next }),
  ...(parts.has('difference') && { difference: body.difference }),
})

const clipParts = (body: Clip, parts: ReadonlySet<SharePart>): Partial<Post> => ({
  ...(parts.has('matters') && { matters: body.matters }),
  ...(parts.has('ifThen') && { ifThen: ifThenOnly(body.ifThen ?? {}) }),
})

const trialParts = (
  { body, context }: Extract<Shareable, { kind: 'trial' }>,
  parts: ReadonlySet<SharePart>,
): Partial<Post> => {
  const { happened, verdict, lessOf, lookFor, noBaseline } = body
  return {
    ...(parts.has('context') && context && { context: contextOnly(context) }),
    ...(parts.has('ifThen') && { ifThen: ifThenOnly(body) }),
    ...(parts.has('happened') && { happened }),
    ...(parts.has('verdict') &&
      verdict && { verdict: { kind: verdict.kind, ...withoutEmpty({ why: verdict.why }) } }),
    ...(parts.has('measurements') && {
      measurements: measurementsInOrder(body.measurements).map(measuredOnly),
      ...(noBaseline && { noBaseline }),
    }),
    ...(parts.has('lessOf') &&
      lessOf && { lessOf: { what: lessOf.what, ...withoutEmpty({ minutes: lessOf.minutes }) } }),
    ...(parts.has('lookFor') && { lookFor }),
  }
}

const ifThenOnly = ({ ifI, then, because }: IfThen) => withoutEmpty({ ifI, then, because })

/** Without its id and its day, which would tell which lessons they were. */
const measuredOnly = (one: Measurement) => ({
  label: measuredLabel(one),
  value: one.value,
  ...(one.baseline && { baseline: true }),
})

const techniqueOnly = ({ name, seed }: NamedTechnique) => ({ name, ...(seed !== undefined && { seed }) })

/** Phase, year, ages, subject and the part of the lesson: enough to judge whether it would work elsewhere, too little to find a class by. */
const contextOnly = ({ phase, year, ages, subject, lessonStage }: Context): Context =>
  withoutEmpty({ phase, year, ages, subject, lessonStage: LESSON_STAGES.find((one) => one === lessonStage) })

/** A tag in a teacher's own word might say more than its author looked over. */
const isListedReason = (tag: string): boolean => REASONS.some(({ id }) => id === tag)

/** The quote and its full citation. The words around the quote and its place in the page stay behind: readers could not check them. */
const citedOnly = (cited: Cited | undefined): Partial<Post> => {
  if (!cited) return {}
  const { quote, source, url } = cited
  return {
    ...(quote &&
      !isBlank(quote.exact) && {
        quote: { exact: quote.exact, ...withoutEmpty({ page: quote.page, lang: quote.lang }) },
      }),
    ...(source && { source: citationOnly(source) }),
    ...(url !== undefined && { url }),
  }
}

const citationOnly = (source: Citation): Citation =>
  withoutEmpty({
    type: source.type,
    title: source.title,
    author: source.author?.map(({ family, given, literal }) => withoutEmpty({ family, given, literal })),
    issued:
      source.issued &&
      withoutEmpty({ 'date-parts': source.issued['date-parts'], literal: source.issued.literal }),
    'container-title': source['container-title'],
    volume: source.volume,
    issue: source.issue,
    page: source.page,
    publisher: source.publisher,
    DOI: source.DOI,
    ISBN: source.ISBN,
    URL: source.URL,
    language: source.language,
  })

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && isBlank(value)) ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

const withoutEmpty = <T extends object>(body: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => !isEmpty(value))) as {
    [K in keyof T]?: Exclude<T[K], undefined> // only keys of T, and none that is undefined
  }

const isThere = (post: Post, part: SharePart): boolean => {
  if (part === 'quote') return [post.quote, post.source, post.url].some((one) => !isEmpty(one))
  if (part === 'measurements') return !isEmpty(post.measurements) || post.noBaseline === true
  if (part === 'why') return !isEmpty(post.why) || !isEmpty(post.reasons)
  return !isEmpty(post[part])
}
