/** The feed address of an account, and what calendars read there. */
import { hash } from 'node:crypto'
import { feedEndpoints as endpoints } from '@whatworked/shared/protocol/feed'
import { Hono } from 'hono'
import type { Deps } from '../../deps.ts'
import { callerAddress } from '../../http/address.ts'
import { type Route, route } from '../../http/route.ts'
import { Refusal } from '../../refusal.ts'
import { accountOfFeed, endFeed, lookAtFeed, makeFeed } from './addresses.ts'
import { calendarOf } from './meetings.ts'

export const feedRoutes: readonly Route[] = [
  route(endpoints.lookAtFeed, async ({ caller }, { db }) => {
    const feed = await lookAtFeed(db, caller)
    return feed === undefined ? {} : { feed }
  }),

  route(endpoints.makeFeed, async ({ caller }, { db, limits, clock }) => {
    await limits.take('feedsMadeByAccount', caller.account)
    return makeFeed(db, caller, clock())
  }),

  route(endpoints.endFeed, async ({ caller }, { db, clock }) => {
    await endFeed(db, caller, clock())
    return {}
  }),
]

const FILE = /^(ww_[A-Za-z0-9_-]{43})\.ics$/

const headers = {
  'cache-control': 'private, no-cache',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
}

/** What calendar programs read. They send no token of their own: the address is the secret, and is never logged. */
export const calendarRoutes = ({ db, limits, clock, trustedProxies }: Deps): Hono =>
  new Hono<{ Bindings: { incoming?: { socket: { remoteAddress?: string } } } }>().get(
    '/feed/:file',
    async (context) => {
      const socket = context.env?.incoming?.socket.remoteAddress
      await limits.take(
        'feedReadsByAddress',
        callerAddress(socket, context.req.header('x-forwarded-for'), trustedProxies),
      )
      const token = FILE.exec(context.req.param('file'))?.[1]
      if (token === undefined) throw new Refusal('feed-unknown')
      const text = await calendarOf(db, await accountOfFeed(db, token), clock())
      const etag = `"${hash('sha256', text, 'hex').slice(0, 32)}"`
      if (
        context.req
          .header('if-none-match')
          ?.split(/\s*,\s*/)
          .includes(etag)
      )
        return new Response(null, { status: 304, headers: { ...headers, etag } })
      return new Response(text, {
        headers: {
          ...headers,
          etag,
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': 'inline; filename="whatworked.ics"',
        },
      })
    },
  ) as unknown as Hono // the bindings are the Node server's own and matter to no one else
