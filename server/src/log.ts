/** Logs: one JSON line each. Only what is named here can be logged, and nothing of it is a person's words, address or token. */

/** What a line may hold. */
export type LogLine = {
  readonly event: 'started' | 'stopped' | 'answered' | 'failed' | 'broke'
  readonly requestId?: string
  readonly method?: string
  /** The route's pattern, never the path as asked. */
  readonly route?: string
  readonly status?: number
  readonly code?: string
  readonly ms?: number
  /** Of an unexpected error: its class, its code and where it was thrown; never its message, which may hold values. */
  readonly error?: string
  readonly at?: string
}

export type Log = (line: LogLine) => void

/** Writes lines through `write`, with the time in front. */
export const createLog =
  (write: (line: string) => void, clock: () => number): Log =>
  (line) =>
    write(`${JSON.stringify({ time: new Date(clock()).toISOString(), ...line })}\n`)

/** What may be told about an unexpected error. */
export const describeError = (error: unknown): Pick<LogLine, 'error' | 'at'> => {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = (error.stack ?? '').split('\n').filter((frame) => /^\s+at /.test(frame))
  return { error: `${error.name}${code}`, at: frames.slice(0, 4).join(' <').replace(/\s+/g, ' ').trim() }
}
