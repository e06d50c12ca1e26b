/** Looks through a copy for names of the author's classes, and says them another way where the author wants that. */
import type { Post } from '@whatworked/shared/records/post'
import { findClassNames, type PrivateClass, sayItSo } from './find-class-names.ts'

/** A class that a copy names, with the first sentence in which it does, as it would read. */
export interface NamedInCopy {
  readonly classId: string
  readonly found: string
  readonly count: number
  readonly before: string
  readonly instead: string
  readonly after: string
}

/** How much of a sentence is shown on each side of a name, in UTF-16 units. */
const AROUND = 60

/** The classes that this copy names, each once, in the order of the page. */
export const namesInCopy = (copy: Post, classes: readonly PrivateClass[]): readonly NamedInCopy[] => {
  const named = new Map<string, NamedInCopy>()
  mapWords(copy, (words) => {
    for (const { classId, start, end, found, instead } of findClassNames(words, classes)) {
      const known = named.get(classId)
      named.set(
        classId,
        known
          ? { ...known, count: known.count + 1 }
          : {
              classId,
              found,
              instead,
              count: 1,
              before: sentenceBefore(words, start),
              after: sentenceAfter(words, end),
            },
      )
    }
    return words
  })
  return [...named.values()]
}

/** The copy with the names of these classes said another way. A quote is somebody else's words and stays exact. */
export const withoutNames = (copy: Post, classes: readonly PrivateClass[]): Post =>
  classes.length === 0 ? copy : mapWords(copy, (words) => sayItSo(words, findClassNames(words, classes)))

/** Every text of a copy that its author wrote, changed by `change`. */
const mapWords = (copy: Post, change: (words: string) => string): Post => {
  const { tried, worked, didnt, why, next, matters, ifThen, techniques, context } = copy
  const changed = <T extends Readonly<Record<string, string | undefined>>>(fields: T): Partial<T> =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([key, words]) => (words === undefined ? [] : [[key, change(words)]])),
    ) as Partial<T> // the same keys, each still a string
  return {
    ...copy,
    techniques: techniques.map((each) => ({ ...each, name: change(each.name) })),
    ...(context?.subject !== undefined && { context: { ...context, subject: change(context.subject) } }),
    ...changed({ tried, worked, didnt, why, next, matters }),
    ...(ifThen && {
      ifThen: { ...ifThen, ...changed({ ifI: ifThen.ifI, then: ifThen.then, because: ifThen.because }) },
    }),
  }
}

const sentenceBefore = (words: string, at: number): string => {
  const start = Math.max(words.lastIndexOf('. ', at - 1) + 2, words.lastIndexOf('\n', at - 1) + 1)
  const before = words.slice(start < 2 && !words.startsWith('. ') ? 0 : start, at)
  return before.length > AROUND ? `… ${before.slice(-AROUND).replace(/^\S*\s/u, '')}` : before
}

const sentenceAfter = (words: string, at: number): string => {
  const after = /^[^.!?\n]*[.!?]?/u.exec(words.slice(at))?.[0] ?? ''
  return after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s\S*$/u, '')} …` : after
}
