/** What an answer to a push means for the frozen batch. The one rule that decides whether a batch may be let go. */
import type { Mutation, PushAnswer, PushOutcome } from '@whatworked/shared/protocol/streams'
import type { Stop } from './sync-stream.ts'
import type { Answer } from './transport.ts'

/**
 * `apply`: the server judged each change. `keep`: it is not known what became of the batch, so the same bytes are sent
 * again later. `renumber`: the server counts this device's changes otherwise. `split`: something in it makes the whole
 * batch unfit, so its changes go one by one. `refuse`: none of it may be written. `resync`, `forget`: the stream itself
 * changed.
 */
export type Fate =
  | { kind: 'apply'; epoch: number; outcomes: readonly PushOutcome[] }
  | { kind: 'keep'; stop: Stop }
  | { kind: 'renumber'; nextN: number }
  | { kind: 'split' }
  | { kind: 'refuse'; code: string }
  | { kind: 'resync'; epoch: number }
  | { kind: 'forget' }

const UNFIT = new Set(['invalid-request', 'body-too-large', 'not-json'])

/** Judges the answer to a push of these mutations. */
export const fateOfBatch = (answer: Answer<PushAnswer>, mutations: readonly Mutation[]): Fate => {
  switch (answer.kind) {
    case 'ok':
      return { kind: 'apply', epoch: answer.value.epoch, outcomes: answer.value.outcomes }
    case 'revoked':
      return { kind: 'forget' }
    case 'refused':
      return fateOfRefused(answer, mutations)
    default:
      return { kind: 'keep', stop: answer }
  }
}

const fateOfRefused = (answer: Extract<Stop, { kind: 'refused' }>, mutations: readonly Mutation[]): Fate => {
  const { code, last, epoch } = answer
  if ((code === 'gap' || code === 'device-fork') && last !== undefined) {
    return { kind: 'renumber', nextN: last + 1 }
  }
  if (code === 'resync' && epoch !== undefined) return { kind: 'resync', epoch }
  if (code === 'not-found') return { kind: 'forget' }
  if (UNFIT.has(code)) return mutations.length > 1 ? { kind: 'split' } : { kind: 'refuse', code }
  if (code === 'forbidden') return { kind: 'refuse', code }
  return { kind: 'keep', stop: answer }
}
