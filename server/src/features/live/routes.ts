/** The live channel: hints that a stream moved, as server-sent events over fetch (the token is a header, never in the address). */
import { live } from '@whatworked/shared/protocol/streams'
import { apiHeaders } from '../../http/reply.ts'
import { type Route, route } from '../../http/route.ts'
import { listen, streamsOf } from './channel.ts'

export const liveRoutes: readonly Route[] = [
  route(live, async ({ caller }, deps) => {
    const { body, listener } = listen(deps, caller)
    // read after the hub knows the listener: whatever ends from here on closes it
    listener.streams = await streamsOf(deps, caller)
    return new Response(body, {
      headers: { ...apiHeaders, 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
    })
  }),
]
