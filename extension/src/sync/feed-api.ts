/** The calendar address of the account: typed calls, each answered by a tagged union. */
import * as route from '@whatworked/shared/protocol/feed'
import { type Connection, call } from './transport.ts'

/** Since when there is an address. */
export const lookAtFeed = (connection: Connection) => call(connection, route.lookAtFeed, {}, {})

/** Makes an address; the one before it ends. It is told this once. */
export const makeFeed = (connection: Connection) => call(connection, route.makeFeed, {}, {})

/** Ends the address at once. */
export const endFeed = (connection: Connection) => call(connection, route.endFeed, {}, {})
