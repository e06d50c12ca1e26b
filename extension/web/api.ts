/** The one place where the pages talk to their server: same origin, session cookie, every answer parsed. */
import { type Endpoint, type PathParams, pathFor, type Schema } from '@whatworked/shared/protocol/endpoint'
import { Problem } from '@whatworked/shared/protocol/problem'
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '@whatworked/shared/protocol/streams'
import * as v from 'valibot'

/** How a request ended. `code` is one of the server's problem codes. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'offline' }
  | {
      readonly kind: 'refused'
      readonly code: string
      readonly message: string
      readonly retryAfterMs?: number
    }

const PATIENCE_MS = 30_000

/** Calls a route of the contract. Never throws: a network failure is an answer too. */
export const call = async <Path extends string, Req extends Schema, Res extends Schema>(
  route: Endpoint<Path, Req, Res>,
  params: PathParams<Path>,
  request: v.InferInput<Req>,
): Promise<Answer<v.InferOutput<Res>>> => {
  const hasBody = route.method === 'POST' || route.method === 'PATCH'
  try {
    const response = await fetch(pathFor(route, params), {
      method: route.method,
      headers: {
        [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
        ...(hasBody && { 'content-type': 'application/json' }),
      },
      ...(hasBody && { body: JSON.stringify(request) }),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const json: unknown = await response.json()
    return response.ok ? success(route.response, json) : refusal(json)
  } catch {
    return { kind: 'offline' }
  }
}

const success = <Res extends Schema>(schema: Res, json: unknown): Answer<v.InferOutput<Res>> => {
  const parsed = v.safeParse(schema, json)
  return parsed.success
    ? { kind: 'ok', value: parsed.output }
    : { kind: 'refused', code: 'unreadable', message: 'The server answered something we can’t read.' }
}

const refusal = (json: unknown): Answer<never> => {
  const parsed = v.safeParse(Problem, json)
  if (!parsed.success) return { kind: 'offline' }
  const { code, message, retryAfterMs } = parsed.output
  return { kind: 'refused', code, message, ...(retryAfterMs !== undefined && { retryAfterMs }) }
}
