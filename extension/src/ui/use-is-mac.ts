import { useEffect, useState } from 'react'

/** Whether shortcuts are written the Mac's way; false until the page is alive, so that a page drawn ahead of time fits. */
export const useIsMac = (): boolean => {
  const [isMac, setMac] = useState(false)
  useEffect(() => setMac(/^Mac/.test(navigator.platform)), [])
  return isMac
}
