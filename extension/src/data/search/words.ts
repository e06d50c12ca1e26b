/** How text becomes words that are compared: without accents, case, apostrophes and punctuation. */

/** Longer ones are cut: nobody types more of a word, and pasted data may be one endless word. */
const WORD_MAX_LENGTH = 40

/** Letters as they are compared. Half of a character (a lone surrogate) is a sign like any other. */
export const foldLetters = (text: string): string =>
  (/[^\0-\x7f’‘ʼ]/u.test(text) ? text.normalize('NFKD') : text).replace(/[\p{Mn}'’‘ʼ]/gu, '').toLowerCase()

/** The words of a text in their order, folded. A pictograph is a word too, so that 🎉 is found. */
export const wordsIn = (text: string): string[] =>
  (foldLetters(text).match(/[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu) ?? []).map((word) =>
    word.length > WORD_MAX_LENGTH ? word.slice(0, WORD_MAX_LENGTH) : word,
  )
