/** Who listens: open live channels by account, told about streams that moved and closed when a right ends. */

/** One open channel. `streams` is what its account may read. */
export type Listener = {
  readonly account: string
  readonly token: string
  streams: ReadonlySet<string>
  readonly hint: (stream: string, head: number) => void
  readonly close: () => void
}

export const LISTENERS_PER_ACCOUNT = 5
export const LISTENERS_IN_ALL = 200

export type Hub = {
  /** False when the account or the server has as many as it may. */
  readonly add: (listener: Listener) => boolean
  readonly remove: (listener: Listener) => void
  /** Tells everybody who reads the stream. A missed hint is harmless: the next pull finds the same. */
  readonly moved: (stream: string, head: number) => void
  /** Ends an account's channels, because what it may read has changed: its pages connect anew and are checked anew. */
  readonly dropAccount: (account: string) => void
  readonly dropToken: (token: string) => void
  readonly closeAll: () => void
  readonly count: () => number
}

/** Makes the hub of one process. */
export const createHub = (): Hub => {
  const listeners = new Set<Listener>()
  const drop = (wanted: (listener: Listener) => boolean): void => {
    for (const listener of [...listeners].filter(wanted)) {
      listeners.delete(listener)
      listener.close()
    }
  }
  return {
    add: (listener) => {
      const own = [...listeners].filter(({ account }) => account === listener.account)
      if (own.length >= LISTENERS_PER_ACCOUNT || listeners.size >= LISTENERS_IN_ALL) return false
      listeners.add(listener)
      return true
    },
    remove: (listener) => listeners.delete(listener),
    moved: (stream, head) => {
      for (const listener of listeners) if (listener.streams.has(stream)) listener.hint(stream, head)
    },
    dropAccount: (account) => drop((listener) => listener.account === account),
    dropToken: (token) => drop((listener) => listener.token === token),
    closeAll: () => drop(() => true),
    count: () => listeners.size,
  }
}
