/** Reads the page of one tab by putting our reader into it, once, under `activeTab`. */
import { browser } from 'wxt/browser'

export type TabPage = { tabId?: number; url?: string; title?: string; isPrivileged: boolean }
/** One answer a frame, unchecked: it comes from the page. */
export type TabReading =
  | { kind: 'read'; answers: { frameId: number; answer: unknown }[] }
  | { kind: 'refused' }

const READER = '/read-page.js'

/** The tab the popup was opened over. Its address and title are there because the person asked for us in it. */
export const currentTab = async (): Promise<TabPage> => {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  const url = tab?.url
  return {
    ...(tab?.id === undefined || tab.id < 0 ? {} : { tabId: tab.id }),
    ...(url === undefined ? {} : { url }),
    ...(tab?.title === undefined ? {} : { title: tab.title }),
    isPrivileged: url === undefined || !/^https?:/.test(url),
  }
}

const run = async (tabId: number, allFrames: boolean): Promise<TabReading> => {
  const results = await browser.scripting.executeScript({ target: { tabId, allFrames }, files: [READER] })
  return { kind: 'read', answers: results.map(({ frameId, result }) => ({ frameId, answer: result })) }
}

/** Runs the reader in the page and in the frames it may reach; `refused` where the browser lets nobody in. */
export const readTab = async (tabId: number): Promise<TabReading> => {
  try {
    return await run(tabId, true)
  } catch {
    try {
      return await run(tabId, false)
    } catch {
      return { kind: 'refused' }
    }
  }
}
