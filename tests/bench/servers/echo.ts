/** A floor: what Hono costs for reading a JSON body and answering it. */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const app = new Hono().post('/push', async (c) => c.json(await c.req.json()))
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`listening ${port}`))
