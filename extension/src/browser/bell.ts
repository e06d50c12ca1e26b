/** The bell of the list after school: an alarm that wakes us, and a notification that a person allowed. */
import { browser } from 'wxt/browser'

/** The alarm's and the notification's name. */
export const AFTER_SCHOOL = 'after-school'

/** What a notification says, and the page of ours that it opens; without one the list after school. */
interface Words {
  readonly title: string
  readonly message: string
  readonly page?: string
}

/** Rings, and asks to be woken; a test has one of its own. */
export interface Bell {
  readonly ring: (words: Words) => Promise<void>
  /** Sets the one alarm to that moment, or takes it away. Browsers may forget it when they restart. */
  readonly wakeAt: (at: Date | undefined) => Promise<void>
}

/** The browser's own; it stays silent where the person has not allowed notifications. */
export const browserBell: Bell = {
  ring: async ({ page, ...words }) => {
    if (!(await mayRing())) return
    const iconUrl = browser.runtime.getURL('/icon/128.png')
    // The worker may end before the click: the notification's own name says what it opens.
    const name = page === undefined ? AFTER_SCHOOL : `${AFTER_SCHOOL}#${page}`
    await browser.notifications.create(name, { type: 'basic', iconUrl, ...words })
  },
  wakeAt: async (at) => {
    if (at === undefined) await browser.alarms.clear(AFTER_SCHOOL)
    else await browser.alarms.create(AFTER_SCHOOL, { when: at.getTime() })
  },
}

const PERMISSION = { permissions: ['notifications' as const] }

/** Whether the browser lets us notify. */
export const mayRing = (): Promise<boolean> => browser.permissions.contains(PERMISSION)

/** Asks the person, through the browser; false when they, or their school's rules, say no. Call it inside a click. */
export const askToRing = async (): Promise<boolean> => {
  try {
    return await browser.permissions.request(PERMISSION)
  } catch {
    return false
  }
}

/** Opens the page of ours that a clicked notification is about, `list` for the list after school; call it once when the worker starts. */
export const openOnRing = (list: string): void => {
  const listen = () =>
    browser.notifications?.onClicked.addListener(async (name) => {
      const [kind, page = list] = name.split('#')
      if (kind !== AFTER_SCHOOL) return
      const url = new URL(`app.html#${page}`, browser.runtime.getURL('')).href
      await Promise.all([browser.notifications.clear(name), browser.tabs.create({ url })])
    })
  listen()
  // Allowed while the worker is alive, notifications come with their interface only then.
  if (browser.notifications === undefined) browser.permissions.onAdded.addListener(listen)
}
