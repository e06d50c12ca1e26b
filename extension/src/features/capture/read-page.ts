/** What runs in the page on a gesture, and the only thing that ever does: it reads, returns plain facts and leaves nothing behind. */

import { gatherVisible } from './page/candidates.ts'
import {
  attributeOf,
  bodyOf,
  contentTypeOf,
  find,
  newBudget,
  rootElementOf,
  textOf,
  titleOf,
} from './page/dom.ts'
import { quoteSelection } from './page/quote-selection.ts'
import { gatherJsonLd, gatherTags } from './page/tags.ts'
import type { PageFacts } from './page-facts.ts'

const WALL =
  '#challenge-form,#challenge-running,#cf-wrapper,#px-captcha,[name="cf-turnstile-response"],[id^="cf-chl"]'
/** A page with fewer characters than this may be nothing but a door. */
const DOOR_MAX_LENGTH = 3_000

/** In a frame only the selection is read; in the page itself also what it says of its source. Takes a second at most. */
export const readPage = (): PageFacts => {
  const budget = newBudget(700)
  const quote = quoteSelection(budget)
  const common = { url: location.href, ...(quote === undefined ? {} : { quote }) }
  if (window.top !== window) return { ...common, isFrame: true }
  const lang =
    attributeOf(rootElementOf(document), 'lang') ?? attributeOf(rootElementOf(document), 'xml:lang')
  const canonical = find('link[rel~="canonical" i]')
  const href = canonical === null ? null : attributeOf(canonical, 'href')
  const body = bodyOf(document)
  const isShort = body === null || (textOf(body)?.length ?? 0) < DOOR_MAX_LENGTH
  const visibleBudget = newBudget(300)
  return {
    ...common,
    title: (titleOf(document) ?? '').slice(0, 1_000),
    contentType: contentTypeOf(document) ?? '',
    ...(lang ? { lang } : {}),
    ...(href ? { canonical: href } : {}),
    tags: gatherTags(),
    jsonLd: gatherJsonLd(),
    ...(body === null ? {} : { visible: gatherVisible(visibleBudget) }),
    isShort,
    hasWall: find(WALL) !== null,
    isCut: budget.cut || visibleBudget.cut,
  }
}
