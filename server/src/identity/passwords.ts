/** Passwords: argon2id by Node itself, off the main thread, a few at a time. */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { commonPasswords } from './common-passwords.ts'

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. Memory in KiB. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

/** So many at once: a flood of sign-ins fills neither memory nor the thread pool. */
const AT_ONCE = 2

const derive = promisify(argon2)

let running = 0
const queue: (() => void)[] = []

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    queue.shift()?.()
  }
}

const tag = (password: string, salt: Buffer): Promise<Buffer> =>
  inTurn(() => derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, ...cost }))

/** What is kept of a password, in PHC form. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  const key = await tag(password, salt)
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${salt.toString('base64')}$${key.toString('base64')}`
}

/** Stands in where no account is: the same work, and never a match. */
const nobody = `$argon2id$v=19$m=19456,t=2,p=1$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`

/** Whether a password is the kept one. `undefined` (no such account) takes as long and is never true. */
export const verifyPassword = async (password: string, kept: string | undefined): Promise<boolean> => {
  const [salt = '', key = ''] = (kept ?? nobody).split('$').slice(4)
  const given = await tag(password, Buffer.from(salt, 'base64'))
  return timingSafeEqual(given, Buffer.from(key, 'base64')) && kept !== undefined
}

/** Whether it is among the passwords that everybody tries first, or made of one sign. */
export const isCommonPassword = (password: string): boolean => {
  const folded = password.normalize('NFKC').toLowerCase()
  return commonPasswords.has(folded) || new Set(folded).size === 1
}
