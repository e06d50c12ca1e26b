/** The words around the thread of an idea. */
import type { Post } from '@whatworked/shared/records/post'
import type { ReadableEntry } from '../../data/entry.ts'
import { dayOfInstant } from '../../data/entry.ts'
import type { SpaceView } from '../../data/space-queries.ts'
import type { Thread } from '../../data/thread/read-thread.ts'
import type { SharedStep } from '../../data/thread/shared-step.ts'
import { counted } from '../../ui/words.ts'

/** “From a sentence you read to three rooms, and the thanks on their way back.” */
export const threadWords = (thread: Thread): string => {
  const { clips, above, sheets, trials, shared } = thread
  const from =
    clips.length > 0
      ? 'From a sentence you read'
      : above.length > 0
        ? 'From what a colleague shared'
        : sheets.length > 0
          ? 'From what was said in a meeting'
          : 'From your own journal'
  const rooms = Math.max(0, ...[...above, ...shared].map(({ post }) => post.rooms))
  if (rooms > 0) return `${from} to ${counted(rooms, 'more room')}, and the thanks on their way back.`
  if (shared.length > 0) return `${from} to your colleagues, and the thanks on their way back.`
  return trials.length > 0 ? `${from} to your own classroom, so far.` : `${from}, so far.`
}

/** The spaces that read an entry, by name. */
export const spacesReading = ({ id, body }: ReadableEntry, thread: Thread): readonly string[] => {
  const posts = new Set(body.sharedAs.map(({ post }) => post))
  const spaces = thread.shared.filter(({ post }) => posts.has(post.id))
  return id ? [...new Set(spaces.map(({ view }) => view.space?.name ?? 'A space'))] : []
}

/** A member's name by id; a post without a name stays without. */
export const memberName = (view: SpaceView, id: string): string =>
  view.members.find((one) => one.id === id)?.body.name ?? 'a colleague'

/** What a post says first. */
export const wordsOf = ({ worked, tried, didnt, why, matters, happened, quote, techniques }: Post): string =>
  [worked, tried, didnt, why, happened, matters, quote?.exact].find((text) => text?.trim()) ??
  (techniques.map(({ name }) => name).join(', ') || 'A post')

/** Thanks in words, the latest first, as they stand beside the thread. */
export interface ThanksLine {
  readonly key: string
  readonly who: string
  readonly text: string | undefined
  readonly day: string
}

/** All thanks of a thread that have words, or are one's own to somebody outside. */
export const thanksInOrder = (thread: Thread): readonly ThanksLine[] => {
  const inSpaces = [...thread.above, ...thread.shared].flatMap((step) => thanksUnder(step))
  const written = thread.thanks.map(
    ({ id, createdAt, body }): ThanksLine => ({
      key: id,
      who: `You, to ${body.to}`,
      text: body.text,
      day: body.givenOn ?? dayOfInstant(createdAt),
    }),
  )
  return [...inSpaces, ...written].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
}

const thanksUnder = ({ post, view }: SharedStep): ThanksLine[] => {
  const to = post.author === view.me ? 'you' : memberName(view, post.author)
  return post.thanks
    .filter(({ text }) => text?.trim())
    .map(({ author, createdAt, text }) => ({
      key: `${post.id} ${author} ${createdAt}`,
      who: `${author === view.me ? 'You' : memberName(view, author)}, to ${to}`,
      text,
      day: dayOfInstant(createdAt),
    }))
}

/** “Tried in 3 rooms this term.” */
export const roomsOfThread = ({ above, shared }: Thread): string | undefined => {
  const rooms = Math.max(0, ...[...above, ...shared].map(({ post }) => post.rooms))
  return rooms === 0 ? undefined : `Tried in ${counted(rooms, 'room')} this term.`
}
