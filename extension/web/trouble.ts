import type { Answer } from './api.ts'

type Failure = Exclude<Answer<never>, { kind: 'ok' }>

/** What a failed request means for the person: what happened, and what to do. */
export const troubleWords = (failure: Failure): string => {
  if (failure.kind === 'offline') return 'The server didn’t answer. Check the network and try again.'
  if (failure.code === 'too-many-tries') return `That was tried too often. ${waitWords(failure.retryAfterMs)}`
  return WORDS[failure.code] ?? failure.message
}

/** Codes whose cause is one field of a form. */
export const fieldOf = (failure: Failure): 'password' | 'email' | undefined =>
  failure.kind === 'refused' && failure.code === 'weak-password' ? 'password' : undefined

const WORDS: Readonly<Record<string, string>> = {
  'wrong-sign-in': 'The e-mail address and the password don’t fit together. Try once more.',
  'weak-password':
    'Too many people use that password. Three or four words that don’t belong together make a good one.',
  'link-not-valid':
    'This link doesn’t work any more: it was used, has run out, was ended, or a piece of it is missing.',
  'code-not-valid':
    'No computer is waiting with this code. It may have run out; ask for a new one in the extension.',
  'already-set-up': 'This server has its owner already. Sign in instead.',
  'already-member': 'You are in this space already.',
  'signed-out': 'You were signed out. Sign in again.',
  'invalid-request': 'Something is missing or too long. Look through the fields and try again.',
  'storage-full': 'The server is full. Tell whoever runs it; nothing was changed.',
  stopping: 'The server is just being restarted. Try again in a minute.',
}

const waitWords = (ms: number | undefined): string => {
  const minutes = Math.ceil((ms ?? 600_000) / 60_000)
  return minutes <= 1 ? 'Wait a minute and try again.' : `Wait ${minutes} minutes and try again.`
}
