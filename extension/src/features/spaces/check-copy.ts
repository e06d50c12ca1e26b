/** Looks through words that are about to be shared for class names and for what tells who a pupil is, and says it another way. */
import { findPersonal, type Watch } from '@whatworked/shared/care/find-personal'
import { apart, type Place } from '@whatworked/shared/care/place'
import { standIns } from '@whatworked/shared/care/stand-ins'
import type { Post } from '@whatworked/shared/records/post'
import { findClassNames, type PrivateClass } from './find-class-names.ts'

/** What the check looks for. */
export interface Care {
  readonly classes: readonly PrivateClass[]
  /** Undefined where the teacher does not want pupils' names pointed out. */
  readonly watch: Watch | undefined
}

/** The author's word on something that was found: say it another way, or leave it. */
export type Answer = 'said' | 'left'
export type Answers = ReadonlyMap<string, Answer>

/** Something found in words to be shared, with the first sentence it stands in. */
export interface Hint {
  readonly key: string
  readonly kind: Place['kind'] | 'class'
  readonly found: string
  readonly count: number
  /** It has to be answered before anything is shared. */
  readonly isSure: boolean
  readonly answer: Answer | undefined
  readonly before: string
  readonly instead: string
  readonly after: string
}

type Found = Omit<Place, 'kind'> & { readonly kind: Hint['kind']; readonly instead?: string }
type Texts = readonly { readonly words: string; readonly isLabel: boolean }[]

/** How much of a sentence is shown on each side of a name, in UTF-16 units. */
const AROUND = 60

/** What this copy tells, each person and each class once, in the order of the page. */
export const hintsInCopy = (copy: Post, care: Care, answers: Answers): readonly Hint[] =>
  hintsIn(textsOf(copy), care, answers)

/** The copy with everything said another way that is to be. A quote is somebody else's words and stays exact. */
export const saidInCopy = (copy: Post, care: Care, answers: Answers): Post => {
  const texts = textsOf(copy)
  const instead = insteadOf(texts, care, answers)
  return mapWords(copy, (words, isLabel) => sayAnother(words, isLabel, care, answers, instead))
}

/** What a few words tell. */
export const hintsInWords = (words: string, care: Care, answers: Answers): readonly Hint[] =>
  hintsIn([{ words, isLabel: false }], care, answers)

/** The words with everything said another way that is to be. */
export const saidInWords = (words: string, care: Care, answers: Answers): string => {
  const texts = [{ words, isLabel: false }]
  return sayAnother(words, false, care, answers, insteadOf(texts, care, answers))
}

/** The author's own words in a copy. */
export const wordsOfCopy = (copy: Post): readonly string[] => textsOf(copy).map(({ words }) => words)

/** A class is said another way unless its author leaves it; a pupil's name waits for an answer. */
const answerTo = ({ key, kind }: Pick<Found, 'key' | 'kind'>, answers: Answers): Answer | undefined =>
  answers.get(key) ?? (kind === 'class' ? 'said' : undefined)

const foundIn = (words: string, isLabel: boolean, { classes, watch }: Care): readonly Found[] => {
  const named = findClassNames(words, classes).map(
    ({ classId, start, end, found, instead }): Found => ({
      kind: 'class',
      key: `class:${classId}`,
      start,
      end,
      found,
      instead,
      isSure: true,
    }),
  )
  const personal = watch ? findPersonal(words, watch) : []
  // A label is a technique's name or a subject: capitals say nothing there.
  return apart<Found>([...named, ...personal.filter(({ isSure }) => isSure || !isLabel)])
}

const hintsIn = (texts: Texts, care: Care, answers: Answers): readonly Hint[] => {
  const standing = insteadOf(texts, care, answers)
  const hints = new Map<string, Hint>()
  for (const { words, isLabel } of texts) {
    const places = foundIn(words, isLabel, care)
    for (const [at, found] of places.entries()) {
      const known = hints.get(found.key)
      const isSure = found.isSure || known?.isSure === true
      const saidBefore = said(words.slice(0, found.start), 0, places.slice(0, at), answers, standing)
      const saidAfter = said(words.slice(found.end), found.end, places.slice(at + 1), answers, standing)
      hints.set(
        found.key,
        known
          ? { ...known, isSure, count: known.count + 1 }
          : {
              key: found.key,
              kind: found.kind,
              found: found.found,
              count: 1,
              isSure,
              answer: answerTo(found, answers),
              before: sentenceBefore(saidBefore, saidBefore.length),
              instead: found.instead ?? standing.get(found.key) ?? '',
              after: sentenceAfter(saidAfter, 0),
            },
      )
    }
  }
  return [...hints.values()]
}

/** Those that are said another way or may have to be come first, so that the letters of a copy have no gaps. */
const insteadOf = (texts: Texts, care: Care, answers: Answers): ReadonlyMap<string, string> => {
  const people = texts
    .flatMap(({ words, isLabel }) => foundIn(words, isLabel, care))
    .flatMap(({ kind, key, isSure }) => (kind === 'class' ? [] : [{ kind, key, isSure }]))
  const isIn = (one: Found | (typeof people)[number]) => {
    const answer = answerTo(one, answers)
    return answer === 'said' || (answer === undefined && one.isSure)
  }
  return standIns(
    [...people.filter(isIn), ...people.filter((one) => !isIn(one))],
    texts.map(({ words }) => words),
  )
}

const sayAnother = (
  words: string,
  isLabel: boolean,
  care: Care,
  answers: Answers,
  instead: ReadonlyMap<string, string>,
): string => {
  return said(words, 0, foundIn(words, isLabel, care), answers, instead)
}

/** A piece of a text, which begins at `offset`, with the places in it that are to be said another way. */
const said = (
  piece: string,
  offset: number,
  places: readonly Found[],
  answers: Answers,
  instead: ReadonlyMap<string, string>,
): string => {
  let text = ''
  let from = 0
  for (const found of places) {
    if (answerTo(found, answers) !== 'said') continue
    text += piece.slice(from, found.start - offset) + (found.instead ?? instead.get(found.key) ?? '')
    from = found.end - offset
  }
  return text + piece.slice(from)
}

const textsOf = (copy: Post): Texts => {
  const texts: { words: string; isLabel: boolean }[] = []
  mapWords(copy, (words, isLabel) => {
    texts.push({ words, isLabel })
    return words
  })
  return texts
}

/** Every text of a copy that its author wrote, changed by `change`. */
const mapWords = (copy: Post, change: (words: string, isLabel: boolean) => string): Post => {
  const { tried, worked, didnt, why, next, matters, ifThen, techniques, context } = copy
  const { happened, lookFor, lessOf, verdict, measurements, wantsVisitor } = copy
  const changed = <T extends Readonly<Record<string, string | undefined>>>(fields: T): Partial<T> =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([key, words]) =>
        words === undefined ? [] : [[key, change(words, false)]],
      ),
    ) as Partial<T> // the same keys, each still a string
  return {
    ...copy,
    techniques: techniques.map((each) => ({ ...each, name: change(each.name, true) })),
    ...(context?.subject !== undefined && {
      context: { ...context, subject: change(context.subject, true) },
    }),
    ...changed({ tried, worked, didnt, why, next, matters, happened, lookFor, wantsVisitor }),
    ...(lessOf && { lessOf: { ...lessOf, what: change(lessOf.what, false) } }),
    ...(verdict && { verdict: { ...verdict, ...changed({ why: verdict.why }) } }),
    ...(measurements && {
      measurements: measurements.map((one) => ({
        ...one,
        label: change(one.label, false),
        value: typeof one.value === 'string' ? change(one.value, false) : one.value,
      })),
    }),
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
