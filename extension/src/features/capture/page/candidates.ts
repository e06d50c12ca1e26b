/** Words on the page that may be its title, its authors or its date, where no tag says so. */
import {
  attributeOf,
  type Budget,
  bodyOf,
  closestTo,
  find,
  findAll,
  follows,
  isShown,
  nameOf,
  rootElementOf,
  squeeze,
  textOf,
} from './dom.ts'
import { visibleText } from './visible-text.ts'

const AUTHORS =
  '[rel~="author"],[itemprop~="author"],[class*="byline" i],[class*="author" i],[class*="writer" i],[class*="posted-by" i],[class~="fn"],[id*="byline" i],[data-testid*="byline" i],[data-testid*="author" i],a[href*="/author/"],a[href*="/authors/"],a[href*="/by/"],address'
const DATES =
  'time,[itemprop="datePublished"],[property="article:published_time"],abbr[class*="published" i],[class*="date" i],[class*="publish" i],[class*="timestamp" i],[class*="posted" i],[id*="date" i],[data-testid*="date" i],[data-testid*="timestamp" i]'
const ASIDE =
  'aside,nav,footer,[class*="comment" i],[class*="related" i],[class*="recommend" i],[class*="sidebar" i],[class*="teaser" i],[class*="references" i],[class*="most-" i],[class*="trending" i]'
/** An author written in two parts, given name and surname, as publishers mark up their author lists. */
const PEOPLE =
  ':has(> [class~="given-name"]):has(> [class~="surname"]),:has(> [itemprop="givenName"]):has(> [itemprop="familyName"])'
const EACH_MAX = 60
const WORDS_MAX = 200
const OPENING_LINES = 40

/** `value` is a machine-readable form (datetime, content); `isAside` is true in sidebars, comments and lists of references. */
export type Candidate = { how: string; words: string; value?: string; afterTitle: boolean; isAside: boolean }

const howOf = (element: Element): string => {
  const itemprop = attributeOf(element, 'itemprop')
  const rel = attributeOf(element, 'rel')
  const named = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`.slice(0, 200)
  return `${nameOf(element)} ${itemprop ? `itemprop=${itemprop}` : ''} ${rel ? `rel=${rel}` : ''} ${named}`.toLowerCase()
}

/** A page may call its whole body "has-sidebar": what holds the title is no aside. */
const isBeside = (element: Element, title: Element | null): boolean => {
  const aside = closestTo(element, ASIDE)
  if (aside === null || aside === bodyOf(document) || aside === rootElementOf(document)) return false
  return title === null || !Node.prototype.contains.call(aside, title)
}

const gather = (selector: string, title: Element | null): Candidate[] => {
  const found: Candidate[] = []
  for (const element of findAll(selector)) {
    if (found.length >= EACH_MAX) break
    const whole = textOf(element) ?? ''
    const value = attributeOf(element, 'datetime') ?? attributeOf(element, 'content') ?? undefined
    const words = whole.length > 4 * WORDS_MAX ? '' : squeeze(whole).trim()
    if ((words === '' || words.length > WORDS_MAX) && value === undefined) continue
    found.push({
      how: howOf(element),
      words: words.slice(0, WORDS_MAX),
      ...(value === undefined ? {} : { value: value.slice(0, WORDS_MAX) }),
      afterTitle: title === null || follows(element, title),
      isAside: isBeside(element, title),
    })
  }
  return found
}

export type Visible = {
  headings: string[]
  authors: Candidate[]
  people: string[]
  dates: Candidate[]
  opening: string[]
}

const headingsOf = (): string[] => {
  const words: string[] = []
  for (const heading of findAll('h1')) {
    const line = squeeze(textOf(heading) ?? '').trim()
    if (words.length < 5 && line !== '' && line.length <= 400 && isShown(heading)) words.push(line)
  }
  return words
}

/** The first lines that the page shows, from its first heading on where it has one. */
const openingOf = (title: Element | null, budget: Budget): string[] => {
  const lines: string[] = []
  for (const { node, words, startsBlock } of visibleText(bodyOf(document), budget)) {
    if (title !== null && !follows(node, title)) continue
    if (startsBlock || lines.length === 0) {
      if (lines.length >= OPENING_LINES) break
      lines.push('')
    }
    lines[lines.length - 1] = `${lines.at(-1) ?? ''}${words}`.slice(0, 400)
  }
  return lines.map((line) => squeeze(line).trim()).filter((line) => line !== '')
}

/** Headings, bylines, dates and the first lines, bounded in number and length. */
export const gatherVisible = (budget: Budget): Visible => {
  const title = find('article h1, main h1') ?? find('h1')
  return {
    headings: headingsOf(),
    authors: gather(AUTHORS, title),
    people: gather(PEOPLE, title).map(({ words }) => words),
    dates: gather(DATES, title),
    opening: openingOf(title, budget),
  }
}
