/** Push, pull and heads. */
import { heads, pull, push } from '@whatworked/shared/protocol/streams'
import { type Route, route } from '../../http/route.ts'
import { headsOf, pullPage } from './pull.ts'
import { pushBatch } from './push.ts'

export const streamRoutes: readonly Route[] = [
  route(push, async ({ caller, params, input, bytes }, deps) => ({
    json: await pushBatch(deps, caller, params.stream, input, bytes),
  })),

  route(pull, async ({ caller, params, input }, { db, clock }) => ({
    json: await pullPage(db, caller.account, params.stream, input, clock()),
  })),

  route(heads, async ({ caller, input }, { db, clock }) =>
    headsOf(db, caller.account, input.streams, clock()),
  ),
]
