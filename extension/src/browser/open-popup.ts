/** Opening the popup by code, and a small window where a browser doesn't allow that. */
import { browser } from 'wxt/browser'

const POPUP = 'popup.html'
/** Shows the clip form before any script has run. */
const CLIP_POPUP = 'popup.html#clip'

/** An address of our own; the typed list of pages in `getURL` knows no fragments. */
export const ownUrl = (path: string): string => new URL(path, browser.runtime.getURL('')).href

const openSmallWindow = async (): Promise<void> => {
  await browser.windows.create({
    url: ownUrl('popup.html?window#clip'),
    type: 'popup',
    width: 420,
    height: 660,
  })
}

/**
 * Opens the popup on its clip form; where it can't be opened by code, a small window takes its place.
 * Nothing is awaited before `openPopup`: Firefox wants it inside the click that asked for it.
 */
export const openClipPopup = async (): Promise<void> => {
  const pointed = browser.action.setPopup({ popup: CLIP_POPUP })
  try {
    const opened = browser.action.openPopup()
    await Promise.all([pointed, opened])
  } catch {
    await openSmallWindow()
  } finally {
    await browser.action.setPopup({ popup: POPUP })
  }
}

/** Opens the journal in a tab. */
export const openJournal = async (): Promise<void> => {
  await browser.tabs.create({ url: ownUrl('app.html') })
}
