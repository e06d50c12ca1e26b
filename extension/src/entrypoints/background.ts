import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { leaveClipRequest } from '../browser/clip-request.ts'
import { openClipPopup } from '../browser/open-popup.ts'
import { openJournalDb } from '../data/db.ts'
import { syncAll } from '../sync/sync-all.ts'

const SYNC = 'sync'
const SYNC_EVERY_MINUTES = 15
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

/** Sends and fetches while no page of ours is open to do it. */
const syncOnce = async (): Promise<void> => {
  const db = openJournalDb()
  await syncAll(db, { discover: true })
  db.close()
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
  // Browsers may forget alarms when they restart; making one that is there already only starts its time anew.
  browser.alarms.get(SYNC).then((alarm) => {
    if (alarm === undefined) browser.alarms.create(SYNC, { periodInMinutes: SYNC_EVERY_MINUTES })
  })
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC) return syncOnce()
  })
  browser.runtime.onStartup.addListener(syncOnce)
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'clip') return clipFrom(tab, undefined)
  })
})
