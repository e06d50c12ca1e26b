/** How a service says no. */
import type { ProblemCode } from '@whatworked/shared/protocol/problem'

/** What some codes carry beside their sentence. */
export type RefusalDetail = {
  readonly last?: number
  readonly epoch?: number
  readonly retryAfterMs?: number
}

/** An expected no. Routes never catch it; http/errors.ts turns it into an answer. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: ProblemCode
  readonly detail: RefusalDetail

  constructor(code: ProblemCode, detail: RefusalDetail = {}) {
    super(code)
    this.code = code
    this.detail = detail
  }
}
