/** For whoever watches the server: whether it runs, and whether it can work. */
import { Hono } from 'hono'
import type { Deps } from '../../deps.ts'

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** `/health` touches nothing; `/ready` asks the database. */
export const healthRoutes = ({ db }: Deps): Hono =>
  new Hono()
    .get('/health', (context) => context.json({ ok: true }, 200, headers))
    .get('/ready', async (context) => {
      await db.read([{ sql: 'select count(*) from migrations', args: [] }])
      return context.json({ ok: true }, 200, headers)
    })
