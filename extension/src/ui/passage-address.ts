import type { Quote } from '@whatworked/shared/records/clip'

/** Above this many characters a quote is found by its first and last words. */
const WHOLE_QUOTE_MAX_LENGTH = 240

const EDGE_WORDS = 6
const CONTEXT_WORDS = 4

/**
 * An address that opens a page at the quoted passage, by a text fragment (WICG scroll-to-text-fragment:
 * `#:~:text=[prefix-,]start[,end][,-suffix]`). A browser that finds no such passage simply opens the page.
 */
export const passageAddress = (url: string, quote: Quote | undefined): string => {
  const paragraphs = (quote?.exact ?? '')
    .split('\n')
    .map(oneSpace)
    .filter((line) => line !== '')
  const first = paragraphs[0]
  const last = paragraphs.at(-1)
  if (!quote || first === undefined || last === undefined) return url
  // A term may not run over the edge of a paragraph, so a quote of several is named by its two ends.
  const isWhole = paragraphs.length === 1 && first.length <= WHOLE_QUOTE_MAX_LENGTH
  const terms = [
    term(prefixWords(quote.prefix), '', '-'),
    term(isWhole ? first : firstWords(first, EDGE_WORDS), '', ''),
    isWhole ? '' : term(lastWords(last, EDGE_WORDS), '', ''),
    term(suffixWords(quote.suffix), '-', ''),
  ].filter((one) => one !== '')
  const [page = '', hash = ''] = splitOnce(url, '#')
  const anchor = splitOnce(hash, ':~:')[0] ?? ''
  return `${page}#${anchor}:~:text=${terms.join(',')}`
}

/** In a term a dash, a comma and an ampersand have meanings of their own, so they are written as percent codes. */
const term = (words: string, before: string, after: string): string =>
  words === '' ? '' : `${before}${encodeURIComponent(words).replaceAll('-', '%2D')}${after}`

/** The kept prefix may begin within a word, and only whole words are found: its first piece is left out. */
const prefixWords = (prefix = ''): string => {
  const line = prefix.split('\n').findLast((one) => one.trim() !== '') ?? ''
  const isCut = line === prefix.split('\n')[0] && /^\S/u.test(line)
  const words = oneSpace(line)
    .split(' ')
    .slice(isCut ? 1 : 0)
  return endsInsideWord(prefix) ? '' : words.slice(-CONTEXT_WORDS).join(' ')
}

const suffixWords = (suffix = ''): string => {
  const lines = suffix.split('\n')
  const line = lines.find((one) => one.trim() !== '') ?? ''
  const isCut = line === lines.at(-1) && /\S$/u.test(line)
  const words = oneSpace(line).split(' ')
  return beginsInsideWord(suffix)
    ? ''
    : words
        .slice(0, isCut ? -1 : undefined)
        .slice(0, CONTEXT_WORDS)
        .join(' ')
}

/** A quote that was cut inside a word has the rest of that word as its context, which no fragment can say. */
const endsInsideWord = (prefix: string): boolean => /[\p{L}\p{N}]$/u.test(prefix)
const beginsInsideWord = (suffix: string): boolean => /^[\p{L}\p{N}]/u.test(suffix)

const firstWords = (text: string, count: number): string => text.split(' ').slice(0, count).join(' ')
const lastWords = (text: string, count: number): string => text.split(' ').slice(-count).join(' ')
const oneSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const splitOnce = (text: string, at: string): string[] => {
  const index = text.indexOf(at)
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + at.length)]
}
