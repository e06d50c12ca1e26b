/** The page the popup was opened over: asked for once, read once. */
import { useEffect, useState } from 'react'
import { takeClipRequest } from '../../browser/clip-request.ts'
import { currentTab, type TabPage } from '../../browser/read-tab.ts'
import type { UnderstoodPage } from '../../features/capture/understand-page.ts'

export type PageState = { tab?: TabPage; page?: UnderstoodPage; asksToClip: boolean }

const look = async (): Promise<{ tab: TabPage; selection: string | undefined; asksToClip: boolean }> => {
  const request = await takeClipRequest(Date.now())
  if (request === undefined) return { tab: await currentTab(), selection: undefined, asksToClip: false }
  const { tabId, url, title, selection } = request
  const tab = {
    ...(tabId === undefined ? {} : { tabId }),
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    isPrivileged: false,
  }
  return { tab, selection, asksToClip: true }
}

export const usePage = (): PageState => {
  const [state, setState] = useState<PageState>({ asksToClip: false })
  useEffect(() => {
    let isCurrent = true
    void (async () => {
      const { tab, selection, asksToClip } = await look()
      if (isCurrent) setState({ tab, asksToClip })
      const { loadPage } = await import('./late.ts')
      const page = await loadPage(tab, selection)
      if (isCurrent) setState({ tab, page, asksToClip })
    })()
    return () => {
      isCurrent = false
    }
  }, [])
  return state
}
