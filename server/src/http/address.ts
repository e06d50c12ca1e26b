/** Where a request comes from, for counting tries. */
import { isIPv6 } from 'node:net'

/** The first four groups of an IPv6 address: one household or school has a whole /64 to change addresses in. */
const network = (address: string): string => {
  const [left = '', right] = address.split('::')
  const head = left === '' ? [] : left.split(':')
  const tail = right === undefined || right === '' ? [] : right.split(':')
  const gap = right === undefined ? 0 : 8 - head.length - tail.length
  const groups = [...head, ...Array.from({ length: gap }, () => '0'), ...tail].slice(0, 4)
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}

/**
 * The caller's address: the socket's, or with `trustedProxies` N the Nth from the right of X-Forwarded-For, which our own
 * proxies wrote. Anything further left can be made up by the caller.
 */
export const callerAddress = (
  socket: string | undefined,
  forwarded: string | undefined,
  trustedProxies: number,
): string => {
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim())
  const told = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined
  const address = (told || socket || 'unknown').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  return isIPv6(address) ? `${network(address)}::/64` : address
}
