/** Text as people wrote it, made harmless for every store it passes through. */
import * as v from 'valibot'

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * Text without U+0000 and with lone surrogates as U+FFFD; everything else stays as it is.
 * libSQL cuts a column at NUL when it is read back, and turns a lone surrogate into U+FFFD (measured).
 */
export const cleanText = (words: string): string =>
  words.replaceAll('\0', '').replace(LONE_SURROGATE, '\uFFFD')

/** A plain text of at most `max` UTF-16 units, cleaned. */
export const text = (max: number) => v.pipe(v.string(), v.transform(cleanText), v.maxLength(max))

/** Whether there is nothing to read in it. */
export const isBlank = (words: string | undefined): boolean => words === undefined || words.trim() === ''

/** Text as it is compared: without accents, case and doubled spaces. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’‘ʼ]/gu, "'")
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()

/** Cleans every string in a JSON value, keys included; shapes and numbers stay. */
export const cleanJson = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanJson)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [cleanText(key), cleanJson(inner)]))
}
