/** Asks a running server through its interface, as its pages and the extension do. */
import * as account from '@whatworked/shared/protocol/account'
import { type Endpoint, pathFor, type Schema } from '@whatworked/shared/protocol/endpoint'
import * as v from 'valibot'

/** Who asks: a signed-in page by its cookie, or a device by its token. */
type As = { cookie?: string; token?: string }

export type Api = {
  /** Calls a route as it is declared; refusals are thrown with their code. */
  call: <Path extends string, Request extends Schema, Answer extends Schema>(
    route: Endpoint<Path, Request, Answer>,
    given: As & { params?: Record<string, string>; input?: v.InferInput<Request> },
  ) => Promise<v.InferOutput<Answer> & { cookie: string }>
  /** An answer as it came, not parsed. */
  raw: (method: string, path: string, as: As, body?: unknown) => Promise<Response>
  /** Connects one more device to the account of a signed-in page. */
  pair: (cookie: string, name: string) => Promise<{ token: string; device: { id: string; name: string } }>
}

/** The interface of the server at an address. */
export const apiOf = (address: string): Api => {
  const raw: Api['raw'] = (method, path, { cookie, token }, body) =>
    fetch(`${address}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'ww-protocol': '1',
        ...(cookie ? { cookie, origin: address, 'sec-fetch-site': 'same-origin' } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })

  const call: Api['call'] = async (route, { params, input, ...as }) => {
    const hasBody = route.method === 'POST' || route.method === 'PATCH'
    const query = hasBody ? '' : `?${new URLSearchParams((input ?? {}) as Record<string, string>)}`
    const path = `${pathFor<string>(route, params ?? {})}${query}`
    const response = await raw(route.method, path, as, hasBody ? (input ?? {}) : undefined)
    const json: unknown = await response.json()
    if (!response.ok) throw new Error(`${response.status} ${(json as { code?: string }).code}: ${path}`)
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
    // Safe: what was parsed, with the cookie beside it.
    return { ...(v.parse(route.response, json) as object), cookie } as never
  }

  const pair: Api['pair'] = async (cookie, deviceName) => {
    const started = await call(account.startPairing, { input: { deviceName } })
    await call(account.approvePairing, { cookie, input: { code: started.code } })
    const collected = await call(account.collectPairing, { input: { secret: started.secret } })
    if (collected.kind !== 'approved') throw new Error(`A pairing was ${collected.kind}.`)
    return { token: collected.token, device: collected.device }
  }

  return { call, raw, pair }
}
