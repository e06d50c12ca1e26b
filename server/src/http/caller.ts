/** Who asks, and from where: a bearer token counts anywhere, a cookie only from this server's own pages. */
import type { Access } from '@whatworked/shared/protocol/endpoint'
import { PROTOCOL_HEADER } from '@whatworked/shared/protocol/streams'
import type { Deps } from '../deps.ts'
import type { Caller } from '../identity/sessions.ts'
import { Refusal } from '../refusal.ts'
import type { Header } from './body.ts'
import { readSessionCookie } from './cookie.ts'

/**
 * Whether a request comes from a page of this server. The header of our own protocol is enough where a browser tells
 * nothing: no other site can send it with cookies, since the answer to its pre-flight allows no credentials.
 */
export const isOwnPage = (header: Header, publicUrl: string): boolean => {
  const site = header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  const origin = header('origin')
  if (origin !== undefined) return origin === publicUrl
  return site !== undefined || header(PROTOCOL_HEADER) !== undefined
}

const TOKEN = /^ww_[A-Za-z0-9_-]{43}$/

const fromBearer = async (header: Header, deps: Deps): Promise<Caller | undefined> => {
  const [scheme, token, more] = (header('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || token === undefined || more !== undefined) return undefined
  return TOKEN.test(token) ? deps.sessions.find(token, 'device') : undefined
}

const fromCookie = async (header: Header, deps: Deps): Promise<Caller | undefined> => {
  const token = readSessionCookie(deps.publicUrl, header('cookie'))
  if (token === undefined || !TOKEN.test(token)) return undefined
  const caller = await deps.sessions.find(token, 'web')
  if (caller !== undefined && !isOwnPage(header, deps.publicUrl)) throw new Refusal('wrong-origin')
  return caller
}

/** The caller of a route with that access; undefined only where it is `open`. Throws `signed-out` or `wrong-origin`. */
export const findCaller = async (access: Access, header: Header, deps: Deps): Promise<Caller | undefined> => {
  const byBearer = access !== 'web' && header('authorization') !== undefined
  const byCookie = !byBearer && access !== 'device'
  const caller = byBearer
    ? await fromBearer(header, deps)
    : byCookie
      ? await fromCookie(header, deps)
      : undefined
  if (caller === undefined && access !== 'open') throw new Refusal('signed-out')
  return caller
}
