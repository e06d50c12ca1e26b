/** One DevTools session on a target that Playwright does not show, such as a toolbar popup. */
import type { CDPSession } from 'playwright-core'

type Reply = { id?: number; result?: unknown; error?: { message: string }; method?: string; params?: unknown }

/** Sends commands to one target and hears its events; both go through the browser's own session. */
export type TargetSession = {
  send: <T = unknown>(method: string, params?: object) => Promise<T>
  on: (method: string, listener: (params: unknown) => void) => void
  isOpen: () => boolean
  closed: Promise<void>
}

const GONE = 'The target has closed.'

/** Attaches to a target; every command waiting when the target closes is refused. */
export const attachTo = async (browser: CDPSession, targetId: string): Promise<TargetSession> => {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  const listeners = new Map<string, ((params: unknown) => void)[]>()
  let lastId = 0
  let open = true
  const { promise: closed, resolve: sayClosed } = Promise.withResolvers<void>()

  const onMessage = (event: { sessionId: string; message: string }): void => {
    if (event.sessionId !== sessionId) return
    const reply = JSON.parse(event.message) as Reply
    if (reply.id === undefined) {
      for (const listener of listeners.get(reply.method ?? '') ?? []) listener(reply.params)
      return
    }
    const call = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (reply.error) call?.reject(new Error(reply.error.message))
    else call?.resolve(reply.result)
  }
  const onDetached = (event: { sessionId: string }): void => {
    if (event.sessionId !== sessionId) return
    open = false
    browser.off('Target.receivedMessageFromTarget', onMessage)
    browser.off('Target.detachedFromTarget', onDetached)
    for (const call of waiting.values()) call.reject(new Error(GONE))
    waiting.clear()
    sayClosed()
  }
  browser.on('Target.receivedMessageFromTarget', onMessage)
  browser.on('Target.detachedFromTarget', onDetached)

  return {
    send: <T>(method: string, params: object = {}) =>
      new Promise<T>((resolve, reject) => {
        if (!open) return reject(new Error(GONE))
        lastId += 1
        // Safe: the caller names the shape of the answer of the method it calls.
        waiting.set(lastId, { resolve: resolve as (value: unknown) => void, reject })
        browser
          .send('Target.sendMessageToTarget', {
            sessionId,
            message: JSON.stringify({ id: lastId, method, params }),
          })
          .catch(reject)
      }),
    on: (method, listener) => {
      listeners.set(method, [...(listeners.get(method) ?? []), listener])
    },
    isOpen: () => open,
    closed,
  }
}
