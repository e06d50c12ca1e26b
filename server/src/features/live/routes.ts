/** The live channel: hints that a stream moved, as server-sent events over fetch (the token is a header, never in the address). */
import { live } from '@whatworked/shared/protocol/streams'
import { and, eq, isNull } from 'drizzle-orm'
import { reader } from '../../db/query.ts'
import { members, tokens } from '../../db/schema.ts'
import type { Deps } from '../../deps.ts'
import { apiHeaders } from '../../http/reply.ts'
import { type Route, route } from '../../http/route.ts'
import type { Caller } from '../../identity/sessions.ts'
import type { Listener } from '../../live/hub.ts'
import { Refusal } from '../../refusal.ts'

const HEARTBEAT_MS = 25_000
/** A channel ends by itself, so that rights are checked anew. */
const LIFE_MS = 10 * 60 * 1000
/** A reader this many events behind is let go; it finds everything by pulling. */
const BEHIND_AT_MOST = 64

/** What the caller may read, if its token still holds. */
const streamsOf = async ({ db }: Deps, caller: Caller): Promise<ReadonlySet<string>> => {
  const rows = await reader(db)
    .select({ stream: members.stream })
    .from(members)
    .innerJoin(tokens, eq(tokens.account, members.account))
    .where(and(eq(tokens.id, caller.token), isNull(tokens.revokedAt), isNull(members.leftAt)))
  return new Set(rows.map(({ stream }) => stream))
}

/** Opens a channel for a caller, deaf until its listener is given streams. Throws `too-many-listeners`. */
const listen = ({ hub }: Deps, caller: Caller) => {
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>(
    {
      start: (given) => {
        controller = given
      },
      cancel: () => {
        // the reader went away, and closing what is cancelled would throw
        controller = undefined
        listener.close()
      },
    },
    { highWaterMark: 0 },
  )
  const send = (text: string): void => {
    if ((controller?.desiredSize ?? 0) < -BEHIND_AT_MOST) listener.close()
    else controller?.enqueue(encoder.encode(text))
  }
  const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS)
  const life = setTimeout(() => listener.close(), LIFE_MS)
  const listener: Listener = {
    account: caller.account,
    token: caller.token,
    streams: new Set(),
    hint: (stream, head) => send(`data: {"stream":"${stream}","head":${head}}\n\n`),
    close: () => {
      clearInterval(heartbeat)
      clearTimeout(life)
      hub.remove(listener)
      controller?.close()
      controller = undefined
    },
  }
  if (!hub.add(listener)) {
    listener.close()
    throw new Refusal('too-many-listeners')
  }
  send(': listening\n\n')
  return { body, listener }
}

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
