import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { leaveClipRequest } from '../browser/clip-request.ts'
import { openClipPopup } from '../browser/open-popup.ts'

const CLIP_PASSAGE = 'clip-passage'
const CLIP_PAGE = 'clip-page'

type Tab = { id?: number | undefined; url?: string | undefined; title?: string | undefined }

/** `selection` is what the browser says is selected; a PDF viewer tells nobody else. */
const clipFrom = async (
  tab: Tab | undefined,
  address: string | undefined,
  selection?: string,
): Promise<void> => {
  const isTab = tab?.id !== undefined && tab.id >= 0
  const url = tab?.url ?? address
  const left = leaveClipRequest({
    at: Date.now(),
    ...(isTab && tab.id !== undefined ? { tabId: tab.id } : {}),
    ...(url === undefined ? {} : { url }),
    ...(tab?.title === undefined ? {} : { title: tab.title }),
    ...(selection === undefined ? {} : { selection }),
  })
  await Promise.all([left, openClipPopup()])
}

/** Wiring only: what the menu, the shortcut and the alarms start. Nothing is kept here, the worker may end at any line. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({ id: CLIP_PASSAGE, title: 'Clip this passage', contexts: ['selection'] })
      browser.contextMenus.create({ id: CLIP_PAGE, title: 'Clip this page', contexts: ['page'] })
    })
  })
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === CLIP_PASSAGE || info.menuItemId === CLIP_PAGE) {
      return clipFrom(tab, info.pageUrl, info.selectionText)
    }
  })
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'clip') return clipFrom(tab, undefined)
  })
})
