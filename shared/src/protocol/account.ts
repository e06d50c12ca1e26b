/** Accounts, signing in, connecting the extension, and devices: what travels. */
import * as v from 'valibot'
import { instant, line } from '../records/fields.ts'
import { endpoint } from './endpoint.ts'

export const NAME_MAX_LENGTH = 80
export const EMAIL_MAX_LENGTH = 254
export const PASSWORD_MIN_LENGTH = 8
export const PASSWORD_MAX_LENGTH = 200
export const DEVICE_NAME_MAX_LENGTH = 80

const none = v.strictObject({})
const id = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/))

/** Control characters, and the signs that turn the words after them around. */
const UNFIT_FOR_A_LINE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u

/** One line that a person is known by; outer spaces are dropped. */
export const oneLine = (max: number) =>
  v.pipe(
    v.string(),
    v.check(
      (s) => s.isWellFormed() && !UNFIT_FOR_A_LINE.test(s),
      'a line of text without control characters',
    ),
    v.check((s) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(s), 'something to see'),
    v.trim(),
    v.minLength(1),
    v.maxLength(max),
  )

/** An e-mail address as typed; the server folds it before it compares. */
export const Email = v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(EMAIL_MAX_LENGTH))

/** Only its length is judged here; the server also refuses the most common ones with `weak-password`. */
export const Password = v.pipe(v.string(), v.minLength(PASSWORD_MIN_LENGTH), v.maxLength(PASSWORD_MAX_LENGTH))

/** A token out of a link's fragment or a device's store; opaque to everybody but the server. */
export const Token = v.pipe(v.string(), v.regex(/^ww_[A-Za-z0-9_-]{43}$/))

/** A pairing code as shown, `ABCD-EFGH`; typed forms may lack the hyphen or use small letters. */
export const PairingCode = v.pipe(v.string(), v.minLength(8), v.maxLength(16))

/** The account as its own person sees it; nobody else is ever sent an e-mail address. */
export const Account = v.object({ id, name: line, email: line })
export type Account = v.InferOutput<typeof Account>

/** A new account's fields, as typed. */
export const NewAccount = v.strictObject({
  name: oneLine(NAME_MAX_LENGTH),
  email: Email,
  password: Password,
})
export type NewAccount = v.InferOutput<typeof NewAccount>

/** A connected extension or a signed-in web page. */
export const Device = v.object({
  id,
  kind: v.picklist(['web', 'device']),
  name: line,
  createdAt: instant,
  /** To the hour, so that a list of devices does not tell when a teacher works. */
  lastSeenAt: instant,
  /** This is the one that asks. */
  current: v.boolean(),
})
export type Device = v.InferOutput<typeof Device>

const SignedIn = v.object({ account: Account })

/** The person who sets the server up, by the one-time link it prints while no account exists. Signs the web page in. */
export const createFirstAccount = endpoint({
  method: 'POST',
  path: '/v1/accounts/first',
  access: 'open',
  request: v.strictObject({ token: Token, account: NewAccount }),
  response: SignedIn,
})

/** Signs a web page in by cookie. An unknown address and a wrong password are answered alike. */
export const signIn = endpoint({
  method: 'POST',
  path: '/v1/sign-in',
  access: 'open',
  request: v.strictObject({ email: Email, password: v.pipe(v.string(), v.maxLength(PASSWORD_MAX_LENGTH)) }),
  response: SignedIn,
})

/** Ends what asks: the web session, or the extension's connection. */
export const signOut = endpoint({
  method: 'POST',
  path: '/v1/sign-out',
  access: 'account',
  request: none,
  response: v.object({}),
})

/** Who asks. `device` is its own id and name. */
export const me = endpoint({
  method: 'GET',
  path: '/v1/me',
  access: 'account',
  request: none,
  response: v.object({ account: Account, device: v.object({ id, name: line }) }),
})

/** The extension asks to be connected. It shows `code`, opens `/pair#CODE`, and collects with `secret`, which only it knows. */
export const startPairing = endpoint({
  method: 'POST',
  path: '/v1/pairings',
  access: 'open',
  request: v.strictObject({ deviceName: oneLine(DEVICE_NAME_MAX_LENGTH) }),
  response: v.object({ secret: Token, code: line, expiresAt: instant, pollEveryMs: instant }),
})

/** What a code would connect, for the page that asks "is this the code you see?". Five wrong codes close the way for ten minutes. */
export const lookAtPairing = endpoint({
  method: 'POST',
  path: '/v1/pairings/look',
  access: 'web',
  request: v.strictObject({ code: PairingCode }),
  response: v.object({ deviceName: line, code: line, askedAt: instant }),
})

/** Connects the device that shows this code to the caller's account. */
export const approvePairing = endpoint({
  method: 'POST',
  path: '/v1/pairings/approve',
  access: 'web',
  request: v.strictObject({ code: PairingCode }),
  response: v.object({}),
})

/** Refuses the device that shows this code. */
export const denyPairing = endpoint({
  method: 'POST',
  path: '/v1/pairings/deny',
  access: 'web',
  request: v.strictObject({ code: PairingCode }),
  response: v.object({}),
})

/** The waiting extension asks; `approved` comes once, with the token it keeps. A used or unknown secret is `expired`. */
export const collectPairing = endpoint({
  method: 'POST',
  path: '/v1/pairings/collect',
  access: 'open',
  request: v.strictObject({ secret: Token }),
  response: v.variant('kind', [
    v.object({ kind: v.literal('waiting') }),
    v.object({ kind: v.literal('denied') }),
    v.object({ kind: v.literal('expired') }),
    v.object({
      kind: v.literal('approved'),
      token: Token,
      device: v.object({ id, name: line }),
      account: Account,
    }),
  ]),
})

/** The caller's devices and web sessions, newest first. */
export const listDevices = endpoint({
  method: 'GET',
  path: '/v1/devices',
  access: 'account',
  request: none,
  response: v.object({ devices: v.array(Device) }),
})

/** Disconnects one of the caller's devices at once. */
export const revokeDevice = endpoint({
  method: 'DELETE',
  path: '/v1/devices/:device',
  access: 'account',
  request: none,
  response: v.object({}),
})

/** All routes of this file. */
export const accountEndpoints = {
  createFirstAccount,
  signIn,
  signOut,
  me,
  startPairing,
  lookAtPairing,
  approvePairing,
  denyPairing,
  collectPairing,
  listDevices,
  revokeDevice,
}
