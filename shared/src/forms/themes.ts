/**
 * What several groups have in common, from the posts that members chose to share upward and from nothing else. A theme needs
 * three people: below that it is not named, not counted, and not to be found by taking one number from another.
 */
import type { Post } from '../records/post.ts'
import { REASONS } from '../reflecting/reasons.ts'
import { isBlank } from '../text.ts'

/** Fewer people than this are never counted. */
export const LEAST_PEOPLE = 3

export interface SharedUpward {
  readonly id: string
  /** Empty where a post has no name. */
  readonly author: string
  readonly body: Pick<Post, 'techniques' | 'why' | 'reasons' | 'verdict'>
}

/** A technique or a reason that came up in the posts of three people or more. */
export interface Theme {
  readonly kind: 'technique' | 'reason'
  readonly key: string
  readonly name: string
  /** Posts in which it came up; never below three. */
  readonly posts: readonly string[]
  /** Of a reason: whether anybody tagged it, and by which words it was heard in people's own sentences. */
  readonly heard?: { readonly isTagged: boolean; readonly words: readonly string[] }
}

/** The themes of these posts, the most common first. Posts without a name count as one person's, for nobody can tell. */
export const themesOf = (posts: readonly SharedUpward[]): readonly Theme[] => {
  const found = new Map<string, Found>()
  for (const { id, author, body } of posts) {
    for (const { kind, key, name, isTagged, words } of topicsOf(body)) {
      const theme = found.get(`${kind} ${key}`) ?? {
        ...{ kind, key, name, isTagged: false, people: new Set(), posts: [], words: new Set() },
      }
      found.set(`${kind} ${key}`, theme)
      theme.people.add(author)
      theme.posts.push(id)
      theme.isTagged ||= isTagged
      for (const word of words) theme.words.add(word)
    }
  }
  return [...found.values()]
    .filter(({ people }) => people.size >= LEAST_PEOPLE)
    .map(({ kind, key, name, posts: ids, isTagged, words }) => ({
      ...{ kind, key, name, posts: ids },
      ...(kind === 'reason' && { heard: { isTagged, words: [...words].sort() } }),
    }))
    .sort((a, b) => b.posts.length - a.posts.length || (a.name < b.name ? -1 : 1))
}

interface Found extends Pick<Theme, 'kind' | 'key' | 'name'> {
  readonly people: Set<string>
  readonly posts: string[]
  readonly words: Set<string>
  isTagged: boolean
}

interface Topic extends Pick<Theme, 'kind' | 'key' | 'name'> {
  readonly isTagged: boolean
  readonly words: readonly string[]
}

/** Each technique and reason of a post once. */
const topicsOf = (body: SharedUpward['body']): readonly Topic[] => {
  const techniques = body.techniques
    .filter(({ name }) => !isBlank(name))
    .map(({ name, seed }) => ({
      ...{ kind: 'technique' as const, key: seed ?? folded(name), name: name.trim() },
      ...{ isTagged: true, words: [] },
    }))
  const why = folded([body.why, body.verdict?.why].filter((one) => one !== undefined).join(' '))
  const reasons = REASONS.map(({ id, label }) => ({
    ...{ kind: 'reason' as const, key: id, name: label },
    isTagged: body.reasons?.includes(id) === true,
    words: heardIn(why, WORDS_OF[id] ?? []),
  })).filter(({ isTagged, words }) => isTagged || words.length > 0)
  return [
    ...new Map([...techniques, ...reasons].map((topic) => [`${topic.kind} ${topic.key}`, topic])).values(),
  ]
}

/** The whole words of a sentence that begin as one of these does. */
const heardIn = (why: string, beginnings: readonly string[]): readonly string[] =>
  beginnings.flatMap((one) => {
    const at = ` ${why} `.indexOf(` ${one}`)
    return at < 0 ? [] : [why.slice(at, wordEnd(why, at + one.length))]
  })

const wordEnd = (text: string, from: number): number => {
  const end = text.indexOf(' ', from)
  return end < 0 ? text.length : end
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Beginnings of words by which a reason is heard in somebody's own sentence, beside the tags they chose. A sentence may name several, or none. */
const WORDS_OF: Readonly<Record<string, readonly string[]>> = {
  'prior-knowledge': ['prior knowledge', 'already knew', 'knew already', 'hadn t met', 'had not met'],
  'clarity-of-explanation': ['clear', 'unclear', 'explanation', 'explain'],
  'pace-timing': ['pace', 'timing', 'too fast', 'too slow', 'ran out of time', 'rushed', 'not enough time'],
  'routine-not-yet-embedded': ['routine', 'habit', 'used to it', 'new to them'],
  'task-too-hard': ['too hard', 'too difficult'],
  'task-too-easy': ['too easy'],
  'language-vocabulary': ['vocabulary', 'language', 'the words'],
  'group-mix': ['grouping', 'group mix', 'seating', 'who they sat with', 'pairs'],
  'time-of-day': ['last lesson', 'last period', 'after lunch', 'end of the day', 'friday', 'monday'],
  'room-resources-technology': ['room', 'resource', 'technology', 'whiteboard', 'projector', 'device'],
  'pupils-confidence': ['confiden', 'afraid', 'embarrass', 'safe to', 'dared'],
  relationships: ['relationship', 'trust', 'know me', 'know them'],
  'how-i-introduced-it': ['introduc', 'modelled', 'model it'],
}
