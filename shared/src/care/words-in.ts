/** The words of a text as names are compared: without case, accents, apostrophes and a possessive's s. */
import { foldText } from '../text.ts'

/** One word; `start` and `end` are UTF-16 offsets, without a possessive's “’s”. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly written: string
  readonly folded: string
  readonly isOwner: boolean
}

/** Letters that no accent is taken from, as people without them on the keyboard write them. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
}

/** A name as it is compared. */
export const foldName = (name: string): string =>
  foldText(name)
    .replace(/[øłđðıæœßþ]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/['-]/gu, (mark) => (mark === '-' ? ' ' : ''))

const WORD = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu
const OWNED = /['’ʼ][sS]$/u

/** Every word of the text in order; a hyphen parts words. */
export const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].map(({ 0: whole, index }) => {
    const written = whole.replace(OWNED, '')
    return {
      start: index,
      end: index + written.length,
      written,
      folded: foldName(written),
      isOwner: written.length < whole.length,
    }
  })

/** Whether only a space or a hyphen stands between two words. */
export const isNext = (text: string, one: Word, other: Word): boolean =>
  !one.isOwner && /^(?:[ \u00A0\t]+|[-‐‑])$/u.test(text.slice(one.end, other.start))

const START = /(?:^|[.!?…:]["”’')\]]*\s+|["“(]|(?:^|\s)['‘])$/u
const LINE_START = /^\s*(?:[-–—•*]|\d+[.)])?\s*$/u

/** Whether a capital at this place may be there only because a sentence, a line or a quotation begins. */
export const beginsSentence = (text: string, at: number): boolean => {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return LINE_START.test(line) || START.test(line)
}

/** Begins with a capital and goes on in small letters: “Ada”, “O’Neil”, “McKay”. */
export const isCapitalised = (written: string): boolean => /^\p{Lu}/u.test(written) && /\p{Ll}/u.test(written)
