/** The shape of one route, declared once and used by the server that answers it and by the client that calls it. */
import type * as v from 'valibot'

/**
 * Who may call at all: `open` anyone; `web` a page of the server with its session cookie; `device` a connected extension
 * with its bearer token; `account` either of the two.
 */
export type Access = 'open' | 'web' | 'device' | 'account'

/** Any Valibot schema without asynchronous parts. */
export type Schema = v.GenericSchema

/** One route: `request` is the JSON body of a POST or PATCH and the query of a GET or DELETE. */
export type Endpoint<
  Path extends string = string,
  Request extends Schema = Schema,
  Response extends Schema = Schema,
> = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: Path
  readonly access: Access
  readonly request: Request
  readonly response: Response
}

/** The names after colons in a path: `'/v1/streams/:stream/pull'` gives `{ stream: string }`. */
export type PathParams<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [K in Name | keyof PathParams<Rest>]: string }
  : Path extends `${string}:${infer Name}`
    ? { readonly [K in Name]: string }
    : unknown

/** Declares a route. */
export const endpoint = <Path extends string, Request extends Schema, Response extends Schema>(
  route: Endpoint<Path, Request, Response>,
): Endpoint<Path, Request, Response> => route

/** The path of a route with its parameters filled in and escaped. */
export const pathFor = <Path extends string>(
  route: { readonly path: Path },
  params: PathParams<Path>,
): string => {
  const values: Record<string, string> = { ...(params as Record<string, string>) }
  return route.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
}
