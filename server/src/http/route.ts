/** How a feature offers its routes: a declared endpoint and what answers it. */
import type { Endpoint, PathParams, Schema } from '@whatworked/shared/protocol/endpoint'
import type * as v from 'valibot'
import type { Deps } from '../deps.ts'
import type { Caller } from '../identity/sessions.ts'

/** One parsed request. */
export type Call<Path extends string, Input, Who> = {
  readonly caller: Who
  readonly params: PathParams<Path>
  readonly input: Input
  /** The body as it was sent, after decompression; empty for a GET. */
  readonly bytes: Uint8Array
  /** The caller's address, for limits. */
  readonly address: string
  /** Whether a page of this server asks: only those may be given a cookie. */
  readonly ownPage: boolean
  /** Headers to answer with. */
  readonly headers: Record<string, string>
  readonly requestId: string
}

type AnyCall = Call<string, unknown, Caller | undefined>

/** What app.ts registers. `answer` gives a value for JSON, a string that is JSON already, or a whole Response. */
export type Route = {
  readonly endpoint: Endpoint
  readonly answer: (call: AnyCall, deps: Deps) => Promise<unknown>
}

type Answer<Response extends Schema> = v.InferInput<Response> | JsonText | Response_

/** JSON made by hand where speed needs it. */
export type JsonText = { readonly json: string }
type Response_ = globalThis.Response

/** A route for callers who are signed in. */
export const route = <Path extends string, Request extends Schema, Response extends Schema>(
  endpoint: Endpoint<Path, Request, Response>,
  answer: (call: Call<Path, v.InferOutput<Request>, Caller>, deps: Deps) => Promise<Answer<Response>>,
): Route => ({
  endpoint,
  // app.ts parses params and input by this very endpoint, and refuses callers that `access` does not allow
  answer: (call, deps) => answer(call as unknown as Call<Path, v.InferOutput<Request>, Caller>, deps),
})

/** A route for anybody. */
export const openRoute = <Path extends string, Request extends Schema, Response extends Schema>(
  endpoint: Endpoint<Path, Request, Response>,
  answer: (
    call: Call<Path, v.InferOutput<Request>, Caller | undefined>,
    deps: Deps,
  ) => Promise<Answer<Response>>,
): Route => ({
  endpoint,
  // as above
  answer: (call, deps) =>
    answer(call as unknown as Call<Path, v.InferOutput<Request>, Caller | undefined>, deps),
})
