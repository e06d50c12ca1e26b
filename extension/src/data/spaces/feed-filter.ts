/** What a feed is narrowed to. There is no filter by a colleague: a feed is read for what was tried, not for who tried it. */
import type { StreamId } from '@whatworked/shared/ids'
import type { Post } from '@whatworked/shared/records/post'
import { techniqueKey } from '@whatworked/shared/techniques/technique-key'
import { foldText } from '@whatworked/shared/text'
import { groupKey } from '../facets.ts'

export interface FeedFilter {
  /** A key of `techniqueKey`. */
  readonly technique?: string
  readonly outcome?: string
  /** What was shared: a reflection, a clip, a trial, a win, a question. */
  readonly of?: string
  readonly year?: string
  readonly subject?: string
  /** Only posts whose author would like a visitor. */
  readonly forVisitor?: true
  /** Only what this person shared, by their member id. */
  readonly by?: string
  /** Words that all have to be there, in any order. */
  readonly words?: string
  /** Only these posts, as what is new since the last visit. */
  readonly only?: ReadonlySet<string>
}

/** Whether anything is chosen. */
export const isFiltered = (filter: FeedFilter): boolean => Object.keys(filter).length > 0

/** The part of the index that a filter is read from: the facet that leaves least, the rest is looked at post by post. */
export const groupOfFilter = (stream: StreamId, filter: FeedFilter): string => {
  const { technique, year, subject, outcome, forVisitor, of } = filter
  if (technique !== undefined) return groupKey(stream, 'post', 'technique', technique)
  if (forVisitor) return groupKey(stream, 'post', 'visitor')
  if (year !== undefined) return groupKey(stream, 'post', 'year', year)
  if (subject !== undefined) return groupKey(stream, 'post', 'subject', subject)
  if (outcome !== undefined) return groupKey(stream, 'post', 'outcome', outcome)
  if (of !== undefined) return groupKey(stream, 'post', 'of', of)
  return groupKey(stream, 'post', 'all')
}

/** Whether a post is one of those that were asked for. */
export const fitsFilter = (
  { id, author, body }: { readonly id: string; readonly author?: string | undefined; readonly body: Post },
  filter: FeedFilter,
): boolean => {
  const { technique, outcome, of, year, subject, forVisitor, by, words, only } = filter
  return (
    (only === undefined || only.has(id)) &&
    (by === undefined || author === by) &&
    (outcome === undefined || body.outcome === outcome) &&
    (of === undefined || body.of === of) &&
    (technique === undefined || body.techniques.some((each) => techniqueKey(each) === technique)) &&
    (year === undefined || body.context?.year?.trim() === year) &&
    (subject === undefined || body.context?.subject?.trim() === subject) &&
    (!forVisitor || body.wantsVisitor !== undefined) &&
    (words === undefined || hasWords(body, words))
  )
}

const hasWords = (body: Post, typed: string): boolean => {
  const wanted = foldText(typed).split(' ')
  const text = foldText(wordsOfPost(body).join(' '))
  return wanted.every((word) => text.includes(word))
}

/** Everything that can be read in a post; never who wrote it. */
export const wordsOfPost = (body: Post): readonly string[] => {
  const { asks, tried, worked, didnt, why, next, matters, happened, lookFor, wantsVisitor, quote, source } =
    body
  const { ifI, then, because } = body.ifThen ?? {}
  return [
    ...body.techniques.map(({ name }) => name),
    ...[asks, tried, worked, didnt, why, next, ifI, then, because, happened, lookFor, matters, wantsVisitor],
    ...[body.verdict?.why, body.lessOf?.what, quote?.exact, source?.title, source?.['container-title']],
    ...(source?.author ?? []).flatMap(({ family, literal }) => [family, literal]),
    ...[body.context?.year, body.context?.subject],
  ].filter((text) => text !== undefined)
}
