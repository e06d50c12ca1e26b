/** The one place that talks to a server. It never throws: every way a request can end is a kind of answer. */
import { type Endpoint, type PathParams, pathFor, type Schema } from '@whatworked/shared/protocol/endpoint'
import { Problem } from '@whatworked/shared/protocol/problem'
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '@whatworked/shared/protocol/streams'
import * as v from 'valibot'
import { OWN_SESSION } from '../data/connection.ts'

/** Where requests go and as whom. `fetch` is the network's edge, which tests replace. */
export type Connection = {
  /** The server's origin, such as `https://school.example`. */
  server: string
  /** The device's token, or `session` on the server's own pages; absent while the extension is being connected. */
  token?: string
  fetch?: typeof globalThis.fetch
}

/**
 * How a request ended. `offline`: nothing reached the server, or it is busy, or something else answered in its place
 * (a captive portal); try later, at the earliest after `retryAfterMs`. `refused`: the server said no, or answered
 * something that can't be read (`unreadable`); asking the same again won't help.
 */
export type Answer<T> =
  | { kind: 'ok'; value: T; bytes: number }
  | {
      kind: 'offline'
      reason: 'unreachable' | 'not-our-server' | 'busy' | 'no-room' | 'cut-off'
      retryAfterMs?: number
    }
  | { kind: 'signed-out' }
  | { kind: 'revoked'; epoch?: number }
  | { kind: 'upgrade'; message: string }
  | { kind: 'refused'; code: string; message: string; status: number; last?: number; epoch?: number }

/** A request in its plainest form; `body` is JSON text that is sent exactly as it is. */
export type PlainRequest = { method: string; path: string; body?: string; signal?: AbortSignal }

/** No answer of ours is larger; a larger one is not read to its end. In bytes after decompression. */
const ANSWER_MAX_BYTES = 16_000_000
const PATIENCE_MS = 30_000

/** Sends one request and reads the answer by its schema. */
export const send = async <S extends Schema>(
  connection: Connection,
  request: PlainRequest,
  schema: S,
): Promise<Answer<v.InferOutput<S>>> => {
  const opened = await open(connection, request)
  if (opened.kind !== 'ok') return opened
  const read = await readJson(opened.value)
  if (read.kind !== 'ok') return read
  const parsed = v.safeParse(schema, read.value)
  if (!parsed.success) return unreadable(opened.value.status, `${v.getDotPath(parsed.issues[0]) ?? 'answer'}`)
  return { kind: 'ok', value: parsed.output, bytes: read.bytes }
}

/** Calls a route of the contract. A GET's or DELETE's request becomes the query. */
export const call = <Path extends string, Req extends Schema, Res extends Schema>(
  connection: Connection,
  route: Endpoint<Path, Req, Res>,
  params: PathParams<Path>,
  request: v.InferInput<Req>,
): Promise<Answer<v.InferOutput<Res>>> => {
  const path = pathFor(route, params)
  if (route.method === 'POST' || route.method === 'PATCH') {
    return send(connection, { method: route.method, path, body: JSON.stringify(request) }, route.response)
  }
  const query = new URLSearchParams(request as Record<string, string>).toString() // a query's schema takes strings only
  return send(connection, { method: route.method, path: query ? `${path}?${query}` : path }, route.response)
}

/** Opens a request and sorts out every answer that isn't a success. The body of a success is still unread. */
export const open = async (connection: Connection, request: PlainRequest): Promise<Answer<Response>> => {
  const response = await reach(connection, request)
  if (response === undefined) return { kind: 'offline', reason: 'unreachable' }
  if (response.ok) return { kind: 'ok', value: response, bytes: 0 }
  return refusal(response)
}

const reach = async (connection: Connection, request: PlainRequest): Promise<Response | undefined> => {
  const fetch = connection.fetch ?? globalThis.fetch
  const isOwnPage = connection.token === OWN_SESSION
  try {
    // No cache mode: `no-store` would ask for leave (a preflight) before each request, and the server forbids keeping anyway.
    return await fetch(new URL(request.path, connection.server).href, {
      method: request.method,
      headers: {
        [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
        ...(connection.token && !isOwnPage && { authorization: `Bearer ${connection.token}` }),
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(request.body !== undefined && { body: request.body }),
      // the cookie goes to the page's own server alone
      credentials: isOwnPage ? 'same-origin' : 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: request.signal ?? AbortSignal.timeout(PATIENCE_MS),
    })
  } catch {
    return undefined
  }
}

const refusal = async (response: Response): Promise<Answer<never>> => {
  const { status } = response
  if (status === 429 || status >= 500) return busy(response)
  const read = await readJson(response)
  if (read.kind !== 'ok') return read
  const parsed = v.safeParse(Problem, read.value)
  if (!parsed.success) return { kind: 'offline', reason: 'not-our-server' }
  const { code, message, last, epoch } = parsed.output
  if (status === 401 && code === 'signed-out') return { kind: 'signed-out' }
  if (code === 'revoked') return { kind: 'revoked', ...(epoch !== undefined && { epoch }) }
  if (status === 426) return { kind: 'upgrade', message }
  return {
    kind: 'refused',
    code,
    message,
    status,
    ...(last !== undefined && { last }),
    ...(epoch !== undefined && { epoch }),
  }
}

const busy = (response: Response): Answer<never> => {
  void response.body?.cancel().catch(() => undefined)
  const seconds = Number(response.headers.get('retry-after'))
  // 507: the server's disk is full (RFC 4918). It is tried again like any other, but waiting alone won't help.
  const reason = response.status === 507 ? 'no-room' : 'busy'
  return { kind: 'offline', reason, ...(seconds > 0 && { retryAfterMs: seconds * 1000 }) }
}

type Read = { kind: 'ok'; value: unknown; bytes: number } | Exclude<Answer<never>, { kind: 'ok' }>

const readJson = async (response: Response): Promise<Read> => {
  const type = response.headers.get('content-type') ?? ''
  if (!/^application\/(problem\+)?json\b/.test(type)) return { kind: 'offline', reason: 'not-our-server' }
  const bytes = await readBytes(response)
  if (bytes === 'cut-off') return { kind: 'offline', reason: 'cut-off' }
  if (bytes === 'huge') return unreadable(response.status, 'too large')
  try {
    return { kind: 'ok', value: JSON.parse(new TextDecoder().decode(bytes)), bytes: bytes.length }
  } catch {
    return { kind: 'offline', reason: 'cut-off' }
  }
}

/** The whole body, read piece by piece so that an endless one is left as soon as it is too large. */
const readBytes = async (response: Response): Promise<Uint8Array | 'cut-off' | 'huge'> => {
  if (Number(response.headers.get('content-length')) > ANSWER_MAX_BYTES) return 'huge'
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    for await (const piece of piecesOf(response)) {
      length += piece.length
      if (length > ANSWER_MAX_BYTES) return 'huge'
      pieces.push(piece)
    }
  } catch {
    return 'cut-off'
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

async function* piecesOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader()
  if (reader === undefined) return
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    void reader.cancel().catch(() => undefined)
  }
}

const unreadable = (status: number, where: string): Answer<never> => ({
  kind: 'refused',
  code: 'unreadable',
  message: `The server’s answer could not be read (${where}). Nothing was changed.`,
  status,
})
