/** Who reads what is shared in a space, now and later, said truthfully from the space's own records. */
import type { Post } from '@whatworked/shared/records/post'
import { UNNAMED_MIN_MEMBERS } from '@whatworked/shared/records/space'
import type { SpaceMember, SpaceView } from '../../data/space-queries.ts'

/** The sentences of a share preview; `others` is the number that its button names. */
export interface Readers {
  /** How many people besides the author read it at once. */
  readonly others: number
  /** Their names as one sentence part: “Beth Carraway, Tom Okafor and you”. */
  readonly names: string
  /** Whether whoever joins later reads it. */
  readonly later: string
}

/** People who are in the space now, the others by name and oneself last. */
export const presentMembers = ({
  members,
  me,
}: Pick<SpaceView, 'members' | 'me'>): readonly SpaceMember[] => {
  const present = members.filter(({ body }) => body.left !== true)
  return [
    ...present.filter(({ id }) => id !== me).sort((a, b) => a.body.name.localeCompare(b.body.name, 'en-GB')),
    ...present.filter(({ id }) => id === me),
  ]
}

/** Who reads a new post of this space. A guest reads too, and is named as one. */
export const readersOf = (view: Pick<SpaceView, 'members' | 'me' | 'space'>): Readers => {
  const present = presentMembers(view)
  const names = present.map(({ id, body }) =>
    id === view.me ? 'you' : body.role === 'guest' ? `${body.name} (guest)` : body.name,
  )
  return {
    others: present.filter(({ id }) => id !== view.me).length,
    names: inWords(names),
    later: view.space?.agreements.newcomersSeeEarlier
      ? 'Whoever joins later reads it too.'
      : 'Newcomers read from the day they join, so not this one.',
  }
}

/** What can be said to everybody about any post. */
export const ALWAYS_TRUE =
  'Whoever runs the server can read it too. You can take it back, though people may have read it by then. Your head sees it only as a member, or through whoever runs the server.'

/** “Share with 7 people”: the button says how many read it at once. */
export const shareLabel = ({ others }: Readers): string =>
  others === 0 ? 'Share' : others === 1 ? 'Share with 1 person' : `Share with ${others} people`

/** Whether this group chose posts without a name and is large enough for them; the server holds the same rule. */
export const offersUnnamed = (view: Pick<SpaceView, 'members' | 'me' | 'space'>): boolean =>
  view.space?.agreements.postsWithoutName === true &&
  presentMembers(view).filter(({ body }) => body.role !== 'guest').length >= UNNAMED_MIN_MEMBERS

/** What stands where a name would. */
export const UNNAMED = 'A colleague, without a name'

/** What is true of every post without a name. */
export const UNNAMED_TRUE =
  'The others aren’t told that it is yours, nor the time of day. Its class and your words may still tell colleagues who wrote it, and whoever runs the server could see it.'

/** Whose name a post carries, for everybody. */
export const postAuthor = (
  view: Pick<SpaceView, 'members' | 'me'>,
  { author, body }: { readonly author: string; readonly body: Pick<Post, 'byline'> },
): string =>
  body.byline !== 'none' ? nameOf(view, author) : author === view.me ? 'You, without your name' : UNNAMED

/** “A, B and C”. */
export const inWords = (names: readonly string[]): string => {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** A member's name by id; people who left keep theirs. */
export const nameOf = (view: Pick<SpaceView, 'members'>, id: string): string =>
  view.members.find((each) => each.id === id)?.body.name ?? 'A colleague'
