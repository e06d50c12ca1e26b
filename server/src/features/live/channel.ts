/** One open live channel: a stream of bytes that carries hints to one device. */
import { and, eq, isNull } from 'drizzle-orm'
import { reader } from '../../db/query.ts'
import { members, tokens } from '../../db/schema.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../identity/sessions.ts'
import type { Listener } from '../../live/hub.ts'
import { Refusal } from '../../refusal.ts'

const HEARTBEAT_MS = 25_000
/** A channel ends by itself, so that rights are checked anew. */
const LIFE_MS = 10 * 60 * 1000
/** A reader this many events behind is let go; it finds everything by pulling. */
const BEHIND_AT_MOST = 64

/** What the caller may read, if its token still holds. */
export const streamsOf = async ({ db }: Deps, caller: Caller): Promise<ReadonlySet<string>> => {
  const rows = await reader(db)
    .select({ stream: members.stream })
    .from(members)
    .innerJoin(tokens, eq(tokens.account, members.account))
    .where(and(eq(tokens.id, caller.token), isNull(tokens.revokedAt), isNull(members.leftAt)))
  return new Set(rows.map(({ stream }) => stream))
}

/** Opens a channel for a caller, deaf until its listener is given streams. Throws `too-many-listeners`. */
export const listen = ({ hub }: Deps, caller: Caller) => {
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
