/** Outside views: links to one post or plan, and what comes back by them. */
import { voiceEndpoints as endpoints } from '@whatworked/shared/protocol/voices'
import { openRoute, type Route, route } from '../../http/route.ts'
import { answerVoice, lookAtVoice } from './answer.ts'
import { createVoice, endVoice, listVoices } from './voices.ts'

export const voiceRoutes: readonly Route[] = [
  route(endpoints.createVoice, async ({ caller, params, input }, { db, clock, publicUrl }) => {
    const { voice, token } = await createVoice(db, caller, params.stream, input, clock())
    // in the fragment: it is in no log, no referrer and no preview of the link
    return { voice, token, link: `${publicUrl}/voice#${token}` }
  }),

  route(endpoints.listVoices, async ({ caller, params, input }, { db, clock }) => ({
    voices: await listVoices(db, caller, params.stream, input.record, clock()),
  })),

  route(endpoints.revokeVoice, async ({ caller, params }, { db, clock }) => {
    await endVoice(db, caller, params.stream, params.voice, clock())
    return {}
  }),

  openRoute(endpoints.lookAtVoice, async ({ input, address }, { db, limits, clock }) => {
    await limits.take('linksByAddress', address)
    return lookAtVoice(db, input.token, clock())
  }),

  openRoute(endpoints.answerVoice, async ({ input, address }, deps) => {
    await deps.limits.take('linksByAddress', address)
    await answerVoice(deps, input, deps.clock())
    return {}
  }),
]
