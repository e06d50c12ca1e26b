/** The one place that knows statuses: what a refusal looks like on the wire. */
import type { Problem, ProblemCode } from '@whatworked/shared/protocol/problem'
import { Refusal } from '../refusal.ts'

/** Status and sentence of each code: what happened, what is safe, what to do. */
const problems: Record<ProblemCode, readonly [status: number, message: string]> = {
  'not-json': [400, 'The request is not valid JSON. Nothing was changed.'],
  'wrong-content-type': [415, 'The server takes JSON only. Nothing was changed.'],
  'body-too-large': [413, 'This is more than the server takes at once. Nothing was changed.'],
  'invalid-request': [400, 'The server could not understand the request. Nothing was changed.'],
  'newer-protocol': [426, 'This server is older than your extension. Ask whoever runs it to update it.'],
  'not-found': [404, 'There is nothing here that you can see.'],
  'method-not-allowed': [405, 'This address does not take that kind of request.'],
  'wrong-origin': [403, 'This can only be done from the pages of this server.'],
  'signed-out': [401, 'You are signed out. Your journal is safe on this device; sign in to go on sharing.'],
  'wrong-sign-in': [401, 'That address and password do not belong together. Check both and try again.'],
  'too-many-tries': [429, 'That was tried too often. Wait a few minutes and try again.'],
  forbidden: [403, 'Your role in this space does not allow that. Nothing was changed.'],
  revoked: [403, 'You are no longer in this space. Words you had not sent are kept on your device.'],
  'already-set-up': [409, 'This server has its first owner already. Ask them for an invitation.'],
  'weak-password': [422, 'That password is one of the most common ones. Choose another.'],
  'link-not-valid': [410, 'This link is no longer valid. Ask whoever sent it for a new one.'],
  'code-not-valid': [410, 'This code is not valid, or no longer. Start again in the extension.'],
  'last-owner': [409, 'A space always has an owner. Make somebody else an owner first.'],
  'already-member': [409, 'You are in this space already.'],
  'guests-not-agreed': [
    409,
    'Guests can be invited once every member has agreed that guests may read. Nothing was changed.',
  ],
  'feed-ended': [
    410,
    'This calendar address was switched off by the person it belongs to. Their meetings are safe; a new address can be made in WhatWorked, under Settings.',
  ],
  'feed-unknown': [
    404,
    'There is no calendar at this address. Copy the whole address again, or make a new one in WhatWorked, under Settings.',
  ],
  gap: [409, 'An earlier change is missing. It will be sent again.'],
  'device-fork': [
    409,
    'This browser profile was copied. Connect this one to your account again; nothing is lost.',
  ],
  resync: [410, 'This space has begun anew and will be fetched again.'],
  'too-many-listeners': [
    429,
    'Too many pages are listening for changes. Changes still arrive, a little later.',
  ],
  stopping: [503, 'The server is stopping. Try again in a minute.'],
  'storage-full': [
    507,
    'The server has no room left. Your words are safe on your device; tell whoever runs it.',
  ],
  unexpected: [
    500,
    'Something went wrong on the server. Your words are safe on your device; try again later.',
  ],
}

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Signed out',
  403: 'Not allowed',
  404: 'Not found',
}

const storageCodes = /^SQLITE_(FULL|IOERR|READONLY)/

/** The code of any error: an unknown one is `unexpected`, and its message never leaves. */
export const codeOf = (error: unknown): ProblemCode => {
  if (error instanceof Refusal) return error.code
  if (error instanceof Error && 'code' in error && storageCodes.test(String(error.code)))
    return 'storage-full'
  return 'unexpected'
}

/** The answer to a request that was refused or failed (RFC 9457). */
export const problemResponse = (error: unknown, requestId: string): Response => {
  const code = codeOf(error)
  const [status, message] = problems[code]
  const detail = error instanceof Refusal ? error.detail : {}
  const problem: Problem = {
    type: `about:blank#${code}`,
    title: titles[status] ?? 'Refused',
    status,
    code,
    message,
    requestId,
    ...detail,
  }
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' }
  if (detail.retryAfterMs !== undefined) {
    headers['retry-after'] = String(Math.ceil(detail.retryAfterMs / 1000))
    headers['access-control-expose-headers'] = 'retry-after'
  }
  return new Response(JSON.stringify(problem), { status, headers })
}
