import './toast.css'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Icon } from './Icon.tsx'
import { currentToast, hideToast, onToastChange, undoLast } from './toasts.ts'

/** How long a toast stays when nobody rests on it, in milliseconds. */
export const TOAST_STAYS_MS = 8000

/** The one place where toasts appear: once a page. The region is there from the start, so that screen readers hear it. */
export const ToastRegion = () => {
  const toast = useSyncExternalStore(onToastChange, currentToast, () => undefined)
  const [isHeld, setHeld] = useState(false)
  const region = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!toast || isHeld) return
    const timer = setTimeout(hideToast, TOAST_STAYS_MS)
    return () => clearTimeout(timer)
  }, [toast, isHeld])

  useEffect(() => {
    const element = region.current
    // Shown from the start, so that a screen reader knows the region before there are words in it; shown anew over an
    // open dialog, because the last one shown lies on top.
    if (document.querySelector('dialog[open]') && element?.matches(':popover-open')) element.hidePopover()
    if (!element?.matches(':popover-open')) element?.showPopover()
    if (!toast) setHeld(false)
  }, [toast])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: resting on the message only keeps it from going away
    <div
      ref={region}
      className="toasts"
      popover="manual"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div role="status">
        {toast && (
          <div className="toast" key={toast.id}>
            <span>{toast.text}</span>
            {toast.action && (
              <button type="button" onClick={undoLast}>
                {toast.action.label}
              </button>
            )}
            <button type="button" className="toast-close" aria-label="Close this message" onClick={hideToast}>
              <Icon name="close" />
            </button>
          </div>
        )}
      </div>
    </div>
  )
}
