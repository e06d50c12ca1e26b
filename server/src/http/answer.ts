/** The way of one request: protocol, caller, path, input, answer. */
import { UUID_PATTERN } from '@whatworked/shared/ids'
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '@whatworked/shared/protocol/streams'
import type { Context } from 'hono'
import * as v from 'valibot'
import type { Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { callerAddress } from './address.ts'
import { readBody } from './body.ts'
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

/** The socket under a request, where there is one. */
const socketAddress = (context: Context): string | undefined =>
  (context.env as { incoming?: { socket: { remoteAddress?: string } } } | undefined)?.incoming?.socket
    .remoteAddress

/** Answers one request of a route; refusals are thrown on to the error handler. */
export const answerRequest = async (
  { endpoint, answer }: Route,
  context: Context,
  deps: Deps,
  requestId: string,
): Promise<Response> => {
  const header = (name: string): string | undefined => context.req.header(name)
  checkProtocol(header(PROTOCOL_HEADER))
  const caller = await findCaller(endpoint.access, header, deps)
  const params = context.req.param()
  checkParams(params)
  const hasBody = endpoint.method === 'POST' || endpoint.method === 'PATCH'
  const { bytes, value } = hasBody
    ? await readBody(context.req.raw)
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
      address: callerAddress(socketAddress(context), header('x-forwarded-for'), deps.trustedProxies),
      ownPage: isOwnPage(header, deps.publicUrl),
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
