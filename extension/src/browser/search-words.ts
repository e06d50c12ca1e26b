/** The keyword `ww` in the address bar: what is typed after it is searched for in the journal. */
import { browser } from 'wxt/browser'
import { ownUrl } from './open-popup.ts'

/** One line under the address bar, and the place in the journal that it opens. */
export interface BarLine {
  readonly words: string
  readonly place: string
}

const ENTRY = /^entry\/[0-9a-f-]{36}$/

/** Answers what is typed after the keyword, and opens what is chosen, or the journal's own search. */
export const answerAddressBar = (find: (typed: string) => Promise<readonly BarLine[]>): void => {
  browser.omnibox.setDefaultSuggestion({ description: described('Search your journal') })
  browser.omnibox.onInputChanged.addListener(async (typed, suggest) => {
    const lines = await find(typed).catch(() => []) // a journal that can't be read is told of by its own page
    suggest(lines.map(({ words, place }) => ({ content: place, description: described(words) })))
  })
  browser.omnibox.onInputEntered.addListener((chosen, disposition) => {
    const place = ENTRY.test(chosen) ? chosen : `search/${encodeURIComponent(chosen.toWellFormed())}`
    const url = ownUrl(`app.html#/${place}`)
    if (disposition === 'currentTab') return browser.tabs.update({ url })
    return browser.tabs.create({ url, active: disposition === 'newForegroundTab' })
  })
}

/** Chromium reads a description as XML and refuses what isn't; Firefox shows it as it stands. */
const described = (words: string): string => {
  const plain = words.toWellFormed().replace(/[\p{Cc}\s]+/gu, ' ')
  return import.meta.env.FIREFOX ? plain : escapeXml(plain)
}

/** Text that means nothing but itself in XML. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
