/** Opaque tokens: 256 random bits that mean nothing by themselves. Only their hash is ever kept. */
import { hash, randomBytes, randomInt } from 'node:crypto'

/** A new token, `ww_` and 43 letters. Told to its owner once. */
export const newToken = (): string => `ww_${randomBytes(32).toString('base64url')}`

/** What is kept of a token or a code: SHA-256 in hex. A slow hash is not needed for 256 random bits. */
export const hashToken = (token: string): string => hash('sha256', token, 'hex')

/** 32 signs that are hard to take for one another: no I, L, O or U. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new pairing code of 40 bits, shown as `ABCD-EFGH`. */
export const newCode = (): string => {
  const signs = Array.from({ length: 8 }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}

/** A code as it was shown, from a code as it was typed: small letters, blanks, and the usual mistakes are taken back. */
export const canonicalCode = (typed: string): string => {
  const signs = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
    .replace(/U/g, 'V')
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}
