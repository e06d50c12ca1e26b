/** How long a list may take to be long enough again to scroll back in it, in milliseconds. */
const GIVE_UP_MS = 2000

/** Scrolls down as soon as the page is long enough; gives up when the person scrolls, or after a while. Answers with how to stop. */
export const scrollBackTo = (y: number): (() => void) => {
  const begun = performance.now()
  let frame = 0
  const stop = () => {
    cancelAnimationFrame(frame)
    removeEventListener('wheel', stop)
    removeEventListener('keydown', stop)
  }
  const step = () => {
    window.scrollTo(0, y)
    const isThere = Math.abs(window.scrollY - y) < 2
    if (isThere || performance.now() - begun > GIVE_UP_MS) stop()
    else frame = requestAnimationFrame(step)
  }
  addEventListener('wheel', stop, { passive: true })
  addEventListener('keydown', stop)
  frame = requestAnimationFrame(step)
  return stop
}
