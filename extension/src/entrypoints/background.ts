import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { AFTER_SCHOOL, openOnRing } from '../browser/bell.ts'
import { leaveClipRequest } from '../browser/clip-request.ts'
import { openClipPopup } from '../browser/open-popup.ts'
import { answerAddressBar } from '../browser/search-words.ts'
import { openJournalDb } from '../data/db.ts'
import { dayOfInstant } from '../data/entry.ts'
import { quickSearch } from '../data/search/quick-search.ts'
import { keepReminder } from '../features/rhythm/keep-reminder.ts'
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
  try {
    await syncAll(db, { discover: true })
  } finally {
    db.close()
  }
}

/** Shows the list after school and tells of meetings when they are due, and sets the alarm anew. */
const remind = async (): Promise<void> => {
  const db = openJournalDb()
  try {
    await keepReminder(db, new Date())
  } finally {
    db.close()
  }
}

/** Each for itself: the reminder waits for no server, and another computer's settings are there by the next round. */
const syncAndRemind = (): Promise<unknown> => Promise.all([syncOnce(), remind()])

/** What was found for the address bar: each entry by its title and day. */
const findForBar = async (typed: string): Promise<{ words: string; place: string }[]> => {
  const hits = await quickSearch(openJournalDb, typed, dayOfInstant(Date.now()))
  return hits.map(({ id, title, day }) => ({ words: `${title} · ${day}`, place: `entry/${id}` }))
}

/** Wiring only: what the menu, the shortcut and the alarms start. Nothing is kept here, the worker may end at any line. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => {
    void remind()
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
    if (name === SYNC) return syncAndRemind()
    if (name === AFTER_SCHOOL) return remind()
  })
  answerAddressBar(findForBar)
  browser.runtime.onStartup.addListener(syncAndRemind)
  openOnRing('/today')
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'clip') return clipFrom(tab, undefined)
  })
})
