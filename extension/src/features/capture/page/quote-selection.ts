/** The selected passage as the W3C's TextQuoteSelector and TextPositionSelector have it, over the page's visible text. */
import { attributeOf, type Budget, bodyOf, closestTo, findAll, parentOf, shadowOf, squeeze } from './dom.ts'
import { visibleText } from './visible-text.ts'

/** `start` and `end` count characters of the visible text with white space squeezed; absent inside frames and shadow roots. */
export type PageQuote = {
  exact: string
  prefix: string
  suffix: string
  start?: number
  end?: number
  lang?: string
}

const AROUND = 32
const AROUND_MAX = 64
const QUOTE_MAX = 20_000
const SHADOW_ROOTS_MAX = 2_000

const openShadowRoots = (): ShadowRoot[] => {
  const found: ShadowRoot[] = []
  const hosts = findAll('*')
  for (let at = 0; at < hosts.length && at < 200_000 && found.length < SHADOW_ROOTS_MAX; at++) {
    const host = hosts[at]
    const root = host && shadowOf(host)
    if (root) found.push(root)
  }
  return found
}

/** Where the selection really is: seen from outside, one inside a shadow root looks like an empty one at its host. */
const selectedRange = (selection: Selection): Range | undefined => {
  const outer = selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
  if (outer !== undefined && !outer.collapsed) return outer
  const shadowRoots = openShadowRoots()
  if (shadowRoots.length === 0) return undefined
  const inner =
    typeof selection.getComposedRanges === 'function'
      ? selection.getComposedRanges({ shadowRoots })[0]
      : undefined
  if (inner === undefined || inner.collapsed) return undefined
  const range = Document.prototype.createRange.call(document)
  range.setStart(inner.startContainer, inner.startOffset)
  range.setEnd(inner.endContainer, inner.endOffset)
  return range.collapsed ? undefined : range
}

const wordsBefore = (all: string, at: number): string => {
  const space = all.lastIndexOf(' ', Math.max(0, at - AROUND - 1))
  return all.slice(space >= at - AROUND_MAX ? space + 1 : Math.max(0, at - AROUND), at)
}

const wordsAfter = (all: string, at: number): string => {
  const space = all.indexOf(' ', at + AROUND)
  return all.slice(at, space >= 0 && space <= at + AROUND_MAX ? space : at + AROUND)
}

type Bounds = { all: string; start: number; end: number }

/** Finds the range in the text under `root`; stops a little after its end. */
const locate = (range: Range, root: Node, budget: Budget): Bounds | undefined => {
  let all = ''
  let start = -1
  let end = -1
  const add = (words: string): void => {
    const squeezed = squeeze(words)
    all += all === '' || all.endsWith(' ') ? squeezed.trimStart() : squeezed
  }
  for (const { node, words, startsBlock } of visibleText(root, budget)) {
    if (end >= 0 && all.length > end + AROUND_MAX) break
    const startsHere = node === range.startContainer
    const endsHere = node === range.endContainer
    if (!startsHere && start < 0 && range.comparePoint(node, 0) >= 0) start = all.length
    if (!endsHere && start >= 0 && end < 0 && range.comparePoint(node, 0) > 0) end = all.length
    if (startsBlock) add(' ')
    if (startsHere) {
      add(words.slice(0, range.startOffset))
      start = all.length
    }
    if (endsHere) {
      add(words.slice(startsHere ? range.startOffset : 0, range.endOffset))
      end = all.length
    }
    const from = endsHere ? range.endOffset : startsHere ? range.startOffset : 0
    add(words.slice(from))
  }
  if (start < 0) return undefined
  return { all, start, end: end < 0 ? all.length : end }
}

/** The selected words with at least 32 characters either side where there are as many; undefined without a selection. */
export const quoteSelection = (budget: Budget): PageQuote | undefined => {
  const selection = Document.prototype.getSelection.call(document)
  if (selection === null) return undefined
  const range = selectedRange(selection)
  if (range === undefined) return undefined
  const root = range.commonAncestorContainer.getRootNode()
  const isInDocument = root === document
  const parent = parentOf(range.startContainer) ?? bodyOf(document)
  const lang = parent === null ? null : attributeOf(closestTo(parent, '[lang]') ?? parent, 'lang')
  const place = locate(range, isInDocument ? bodyOf(document) : root, budget)
  const raw = place?.all.slice(place.start, place.end) ?? ''
  const exact = raw.trim().slice(0, QUOTE_MAX)
  if (place === undefined || exact === '') {
    const plain = squeeze(range.toString()).trim().slice(0, QUOTE_MAX)
    return plain === '' ? undefined : { exact: plain, prefix: '', suffix: '', ...(lang ? { lang } : {}) }
  }
  const start = place.start + raw.indexOf(exact)
  const end = start + exact.length
  return {
    exact,
    prefix: wordsBefore(place.all, start),
    suffix: wordsAfter(place.all, end),
    ...(isInDocument && window.top === window ? { start, end } : {}),
    ...(lang ? { lang } : {}),
  }
}
