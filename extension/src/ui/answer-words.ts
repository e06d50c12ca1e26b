/** The ways a request to the server can fail, as far as a person has to know. */
export type FailedAnswer =
  | { readonly kind: 'offline'; readonly reason: string }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'upgrade'; readonly message: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }

/** What happened and what to do, for something that only the server can do. Nothing was changed in any of these cases. */
export const answerTrouble = (answer: FailedAnswer): string => {
  switch (answer.kind) {
    case 'offline':
      if (answer.reason === 'not-our-server')
        return 'Something else answered at that address: a sign-in page of the network, perhaps. Open a web page first, then try again.'
      if (answer.reason === 'busy') return 'The server is busy. Wait a minute and try again.'
      if (answer.reason === 'no-room')
        return 'The server’s disk is full. Nothing was changed; tell whoever runs the server.'
      return 'The server didn’t answer. Check the network and try again; nothing was changed.'
    case 'signed-out':
      return 'This computer was disconnected from the server. Connect it again in Settings.'
    case 'revoked':
      return 'You are no longer in this space.'
    case 'upgrade':
      return 'The server needs a newer WhatWorked. Update it in this browser and try again.'
    case 'refused':
      return REFUSALS[answer.code] ?? answer.message
  }
}

const REFUSALS: Readonly<Record<string, string>> = {
  forbidden: 'Your role in this space doesn’t allow that.',
  'last-owner': 'A space keeps one owner. Make somebody else an owner first.',
  'guests-not-agreed': 'A guest can be invited once every member has agreed that guests may read here.',
  'too-many-tries': 'That was tried too often. Wait ten minutes and try again.',
  'invalid-request': 'Something in it is missing or too long. Nothing was changed.',
  'not-found': 'It isn’t there any more. Nothing was changed.',
}
