/** The way of one request: protocol, caller, path, input, answer. */
import type { IncomingMessage } from 'node:http'
import { UUID_PATTERN } from '@whatworked/shared/ids'
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '@whatworked/shared/protocol/streams'
import type { Context } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { callerAddress } from './address.ts'
import { type Header, readBody } from './body.ts'
import { findCaller, isOwnPage } from './caller.ts'
import { jsonResponse } from './reply.ts'
import type { Route } from './route.ts'

const NOTHING = new Uint8Array()

const checkProtocol = (asked: string | undefined): void => {
  if (asked === undefined) return
  if (!/^[1-9]\d{0,5}$/.test(asked)) throw new Refusal('invalid-request')
  if (Number(asked) > PROTOCOL_VERSION) throw new Refusal('newer-protocol')
}

/** Every name in our paths stands for an id; what cannot be one is simply not there. */
const checkParams = (params: Record<string, string>): void => {
  if (!Object.values(params).every((value) => UUID_PATTERN.test(value))) throw new Refusal('not-found')
}

const readQuery = (url: string): Record<string, string> => {
  const mark = url.indexOf('?')
  const pairs = mark < 0 ? [] : [...new URLSearchParams(url.slice(mark + 1))]
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Refusal('invalid-request')
  return Object.fromEntries(pairs)
}

/** Node's own request under ours, where there is one: its headers are parsed already. */
const incoming = (context: Context): IncomingMessage | undefined =>
  (context.env as { incoming?: IncomingMessage } | undefined)?.incoming

const headerOf = (context: Context): Header => {
  const node = incoming(context)
  if (node === undefined) return (name) => context.req.header(name)
  return (name) => {
    const value = node.headers[name]
    return Array.isArray(value) ? value.join(', ') : value
  }
}

/** Answers one request of a route; refusals are thrown on to the error handler. */
export const answerRequest = async (
  { endpoint, answer }: Route,
  context: Context,
  deps: Deps,
  requestId: string,
): Promise<Response> => {
  const header = headerOf(context)
  checkProtocol(header(PROTOCOL_HEADER))
  const caller = await findCaller(endpoint.access, header, deps)
  const params = context.req.param()
  checkParams(params)
  const hasBody = endpoint.method === 'POST' || endpoint.method === 'PATCH'
  const { bytes, value } = hasBody
    ? await readBody(context.req.raw, header)
    : { bytes: NOTHING, value: readQuery(context.req.url) }
  const input = v.safeParse(endpoint.request, value)
  if (!input.success) throw new Refusal('invalid-request')
  const headers: Record<string, string> = {}
  const result = await answer(
    {
      caller,
      params,
      input: input.output,
      bytes,
      get address() {
        const socket = incoming(context)?.socket.remoteAddress
        return callerAddress(socket, header('x-forwarded-for'), deps.trustedProxies)
      },
      get ownPage() {
        return isOwnPage(header, deps.publicUrl)
      },
      headers,
      requestId,
    },
    deps,
  )
  if (result instanceof Response) return result
  const made = result as object
  const json = 'json' in made && typeof made.json === 'string' ? made.json : JSON.stringify(made)
  return jsonResponse(json, header('accept-encoding'), headers)
}
