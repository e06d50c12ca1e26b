/** E-mail addresses: one written form for comparing. */
import { domainToASCII } from 'node:url'
import { EMAIL_MAX_LENGTH } from '@whatworked/shared/protocol/account'

/**
 * The form addresses are compared by, or undefined for what is not an address. Normalised first and judged afterwards:
 * the other order lets look-alike signs slip through. The domain must be ASCII once it is in punycode.
 */
export const foldEmail = (typed: string): string | undefined => {
  const normal = typed.normalize('NFKC').trim().toLowerCase()
  const at = normal.lastIndexOf('@')
  const local = normal.slice(0, at)
  // as a URL's host it would lose line breaks and everything after a slash, and `%61` would be an `a`
  if (!/^[\p{L}\p{M}\p{N}.。-]+$/u.test(normal.slice(at + 1))) return undefined
  const domain = domainToASCII(normal.slice(at + 1))
  const folded = `${local}@${domain}`
  if (at < 1 || folded.length > EMAIL_MAX_LENGTH) return undefined
  if (!/^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u.test(local)) return undefined
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(domain)) return undefined
  return folded
}
