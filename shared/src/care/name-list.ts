/** A class list as a teacher pastes it, and the index by which its names are found. */
import { foldName } from './words-in.ts'

/** No class is larger, and no school's whole list either. */
export const LIST_MAX_NAMES = 2_000
const NAME_MAX_LENGTH = 120

/** The names of a pasted list, one a line: numbers, bullets and doubles go, “Last, First” is turned round. */
export const parseNameList = (pasted: string): readonly string[] => {
  const seen = new Set<string>()
  const names: string[] = []
  for (const line of pasted.normalize('NFC').split(/[\r\n]+/u)) {
    const name = inOrder(
      line
        .replace(/^[\s\d.)•*–-]+/u, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    ).slice(0, NAME_MAX_LENGTH)
    const folded = foldName(name)
    if (!/\p{L}{2}/u.test(name) || seen.has(folded)) continue
    seen.add(folded)
    names.push(name)
    if (names.length === LIST_MAX_NAMES) break
  }
  return names
}

const inOrder = (name: string): string => {
  const [, last, first] = /^([^,]+),\s*([^,]+)$/u.exec(name) ?? []
  return first && last ? `${first} ${last}` : name
}

/** A way of writing a pupil's name, as folded words. */
export interface Form {
  readonly words: readonly string[]
  /** The same for every form of one pupil. */
  readonly key: string
  /** The first name alone may be followed by an initial. */
  readonly isFirstAlone: boolean
  /** The family name alone: a teacher may have it too. */
  readonly isLastAlone: boolean
}

/** The forms by their first word, the longest first. */
export type NameIndex = ReadonlyMap<string, readonly Form[]>

/** The index of all lists together. A first name that two pupils share stands for neither of them alone. */
export const indexNames = (names: readonly string[]): NameIndex => {
  const people = [...new Map(names.map((name) => [foldName(name), partsOf(name)])).values()]
  const firsts = new Map<string, number>()
  for (const [first = ''] of people) firsts.set(first, (firsts.get(first) ?? 0) + 1)
  const index = new Map<string, Form[]>()
  for (const words of people) {
    for (const form of formsOf(words, firsts)) {
      const [first = ''] = form.words
      index.set(first, [...(index.get(first) ?? []), form])
    }
  }
  for (const forms of index.values()) forms.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** The name's parts between spaces, folded: “Anne-Marie” is one part of two words. */
const partsOf = (name: string): readonly string[] => name.split(/\s+/u).map(foldName).filter(Boolean)

const formsOf = (parts: readonly string[], firsts: ReadonlyMap<string, number>): Form[] => {
  const [first = '', ...others] = parts
  const last = others.at(-1)
  const key = `pupil:${parts.join(' ')}`
  const keyOfFirst = (firsts.get(first) ?? 0) > 1 ? `pupil:${first}` : key
  const form = (written: readonly string[]): Form => ({
    words: written.flatMap((part) => part.split(' ')),
    key,
    isFirstAlone: false,
    isLastAlone: false,
  })
  const alone: Form = { ...form([first]), key: keyOfFirst, isFirstAlone: true }
  if (last === undefined) return [alone]
  return [
    form(parts),
    ...(others.length > 1 ? [form([first, last])] : []),
    alone,
    ...(last.length > 2 ? [{ ...form([last]), isLastAlone: true }] : []),
  ]
}
