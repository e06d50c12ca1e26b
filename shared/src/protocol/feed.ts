/** The private address that calendars subscribe to: one for an account, with the meetings of all its spaces. */
import * as v from 'valibot'
import { instant } from '../records/fields.ts'
import { Token } from './account.ts'
import { endpoint } from './endpoint.ts'

const none = v.strictObject({})

/** Since when there is an address; nothing where there is none. It is told once, so the address itself is not here. */
export const lookAtFeed = endpoint({
  method: 'GET',
  path: '/v1/feed',
  access: 'account',
  request: none,
  response: v.object({ feed: v.optional(v.object({ createdAt: instant })) }),
})

/** Makes an address, told this once. The one before it ends. */
export const makeFeed = endpoint({
  method: 'POST',
  path: '/v1/feed',
  access: 'account',
  request: none,
  response: v.object({ token: Token, createdAt: instant }),
})

/** Ends the address at once. Twice is once. */
export const endFeed = endpoint({
  method: 'DELETE',
  path: '/v1/feed',
  access: 'account',
  request: none,
  response: v.object({}),
})

/** Where calendars read it, on the same server. */
export const feedPath = (token: string): string => `/feed/${token}.ics`

/** All routes of this file. */
export const feedEndpoints = { lookAtFeed, makeFeed, endFeed }
