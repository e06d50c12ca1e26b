/** Everything that the application is given; nothing is made at import. */
import type { Database } from './db/database.ts'
import type { Limits } from './identity/limits.ts'
import type { Sessions } from './identity/sessions.ts'
import type { Hub } from './live/hub.ts'
import type { Log } from './log.ts'

export type Deps = {
  readonly db: Database
  readonly hub: Hub
  readonly limits: Limits
  readonly sessions: Sessions
  readonly log: Log
  /** Milliseconds UTC. */
  readonly clock: () => number
  /** Where people reach this server, without a slash at the end: links and the same-origin check use it, never the Host header. */
  readonly publicUrl: string
  /** How many proxies in front are ours; 0 takes the socket's address as the caller's. */
  readonly trustedProxies: number
  /** The folder of the built web pages; absent on a server without pages. */
  readonly webDir?: string
}
