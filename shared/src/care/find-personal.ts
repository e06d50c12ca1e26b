/** Everything in a text that may tell who a pupil is. It runs in the browser and tells nobody what it found. */
import { findLikelyNames, type NotNames } from './find-likely-names.ts'
import { findListedNames } from './find-listed-names.ts'
import { findNumbers } from './find-numbers.ts'
import type { NameIndex } from './name-list.ts'
import { apart, type Place } from './place.ts'

/** What the check looks with. */
export interface Watch {
  readonly names: NameIndex
  readonly notNames: NotNames
  /** The year it is: a date of birth lies 4 to 19 years back. */
  readonly thisYear: number
}

/** Addresses of pages: their words are not read as names. */
const ADDRESS = /\bhttps?:\/\/\S+|\bwww\.\S+/giu

/** The places in order and without overlap. What is sure goes before what is only likely. */
export const findPersonal = (text: string, { names, notNames, thisYear }: Watch): readonly Place[] => {
  const numbers = apart(findNumbers(text, thisYear))
  const plain = blankedOut(
    text.replace(ADDRESS, (address) => ' '.repeat(address.length)),
    numbers,
  )
  const listed = findListedNames(plain, names)
  const likely = findLikelyNames(blankedOut(plain, listed, 'x'), notNames)
  return apart([...numbers, ...listed, ...likely])
}

/** The text with these places filled, so that what follows keeps its offsets. */
const blankedOut = (text: string, places: readonly Place[], filler = ' '): string => {
  let filled = ''
  let from = 0
  for (const { start, end } of places) {
    filled += text.slice(from, start) + filler.repeat(end - start)
    from = end
  }
  return filled + text.slice(from)
}
