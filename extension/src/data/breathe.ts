/** Long work in short pieces, so that a page stays quick while it goes on. */

/** Half of a long task (50 ms), so that a chunk of writing still fits behind it. */
const TURN_MS = 16

/** A function to call between two pieces: it lets the page have its turn once the last one was a while ago. */
export const breather = (turnMs = TURN_MS): (() => Promise<void>) => {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < turnMs) return
    await nextTurn()
    since = performance.now()
  }
}

/** A message comes back at once and after what the browser has to do; a timer is held back to 4 ms and more. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
