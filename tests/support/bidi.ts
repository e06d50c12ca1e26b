/** WebDriver BiDi over one WebSocket: commands with answers, and events. */

type Message = {
  id?: number
  type: 'success' | 'error' | 'event'
  result?: unknown
  error?: string
  message?: string
  method?: string
  params?: unknown
}

/** One BiDi connection. */
export type Bidi = {
  send: <T = unknown>(method: string, params?: object) => Promise<T>
  on: (method: string, listener: (params: unknown) => void) => void
  close: () => void
}

/** Connects and opens a session. */
export const connectBidi = async (url: string): Promise<Bidi> => {
  const socket = new WebSocket(`${url}/session`)
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true })
    socket.addEventListener('error', () => reject(new Error(`Nothing answers at ${url}`)), { once: true })
  })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  const listeners = new Map<string, (params: unknown) => void>()
  let lastId = 0
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message
    if (message.type === 'event') return listeners.get(message.method ?? '')?.(message.params)
    const call = waiting.get(message.id ?? -1)
    waiting.delete(message.id ?? -1)
    if (message.type === 'error') call?.reject(new Error(`${message.error}: ${message.message}`))
    else call?.resolve(message.result)
  })
  socket.addEventListener('close', () => {
    for (const call of waiting.values()) call.reject(new Error('Firefox has closed.'))
    waiting.clear()
  })
  const bidi: Bidi = {
    send: <T>(method: string, params: object = {}) =>
      new Promise<T>((resolve, reject) => {
        lastId += 1
        // Safe: the caller names the shape of the answer of the method it calls.
        waiting.set(lastId, { resolve: resolve as (value: unknown) => void, reject })
        socket.send(JSON.stringify({ id: lastId, method, params }))
      }),
    on: (method, listener) => {
      listeners.set(method, listener)
    },
    close: () => socket.close(),
  }
  await bidi.send('session.new', { capabilities: {} })
  return bidi
}
