/** What the server offers: every route of every feature, and what all answers have in common. */
import { Hono } from 'hono'
import type { Deps } from './deps.ts'
import { accountRoutes } from './features/account/routes.ts'
import { calendarRoutes, feedRoutes } from './features/feed/routes.ts'
import { healthRoutes } from './features/health/routes.ts'
import { liveRoutes } from './features/live/routes.ts'
import { spaceRoutes } from './features/spaces/routes.ts'
import { streamRoutes } from './features/streams/routes.ts'
import { voiceRoutes } from './features/voices/routes.ts'
import { webRoutes } from './features/web/routes.ts'
import { answerRequest } from './http/answer.ts'
import { codeOf, problemResponse } from './http/errors.ts'
import { apiHeaders } from './http/reply.ts'
import { describeError } from './log.ts'
import { Refusal } from './refusal.ts'

/** Every route of the API, as declared in shared/protocol. */
export const routes = [
  ...accountRoutes,
  ...spaceRoutes,
  ...streamRoutes,
  ...voiceRoutes,
  ...liveRoutes,
  ...feedRoutes,
]

/** Any site's script may ask with a bearer token; none is allowed to send cookies. */
const preflight = {
  ...apiHeaders,
  'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
  'access-control-allow-headers': 'authorization, content-type, content-encoding, ww-protocol',
  'access-control-max-age': '7200',
}

/** Builds the application; nothing listens yet. */
export const createApp = (deps: Deps): Hono => {
  const app = new Hono()
  const start = Math.floor(Math.random() * 1e9).toString(36)
  let count = 0
  const nextRequestId = (): string => `${start}-${(++count).toString(36)}`

  const refuse = (error: unknown, requestId: string, method: string, route: string): Response => {
    const code = codeOf(error)
    const response = problemResponse(error, requestId)
    for (const [name, value] of Object.entries(apiHeaders)) response.headers.set(name, value)
    const about = { requestId, method, route, status: response.status, code }
    if (response.status >= 500) deps.log({ event: 'broke', ...about, ...describeError(error) })
    else deps.log({ event: 'answered', ...about })
    return response
  }

  for (const route of routes) {
    const { method, path } = route.endpoint
    app.on(method, path, async (context) => {
      const requestId = nextRequestId()
      try {
        // Hono answers HEAD by doing the GET and dropping its body, which would leave a live channel open unheard
        if (context.req.method !== method) throw new Refusal('method-not-allowed')
        return await answerRequest(route, context, deps, requestId)
      } catch (error) {
        return refuse(error, requestId, method, path)
      }
    })
  }
  app.options('/v1/*', () => new Response(null, { status: 204, headers: preflight }))
  for (const { endpoint } of routes)
    app.all(endpoint.path, (context) =>
      refuse(new Refusal('method-not-allowed'), nextRequestId(), context.req.method, endpoint.path),
    )
  app.all('/v1/*', (context) =>
    refuse(new Refusal('not-found'), nextRequestId(), context.req.method, '/v1/*'),
  )
  app.route('/', healthRoutes(deps))
  app.route('/', calendarRoutes(deps))
  app.route('/', webRoutes(deps))
  app.onError((error, context) => refuse(error, nextRequestId(), context.req.method, '*'))
  app.notFound((context) => refuse(new Refusal('not-found'), nextRequestId(), context.req.method, '*'))
  return app
}
