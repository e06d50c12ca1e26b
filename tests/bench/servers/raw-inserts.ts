/** A floor: Hono, a JSON body, and its row inserted durably with all the others that wait, without a question asked. */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import Database from 'libsql'

const db = new Database(process.argv[2] ?? '')
db.exec('pragma journal_mode = wal; pragma synchronous = full')
db.exec(
  'create table record (stream text, id text, seq integer, body text, primary key (stream, id)) without rowid',
)
db.exec('create unique index by_seq on record (stream, seq)')
const insert = db.prepare('insert into record (stream, id, seq, body) values (?, ?, ?, ?)')

type Waiting = { id: string; body: string; done: (seq: number) => void }
let waiting: Waiting[] = []
let seq = 0

const commit = (): void => {
  const group = waiting
  waiting = []
  db.exec('begin immediate')
  const seqs = group.map(({ id, body }) => {
    insert.run(['space', id, ++seq, body])
    return seq
  })
  db.exec('commit')
  group.forEach(({ done }, at) => {
    done(seqs[at] ?? 0)
  })
}

const store = (id: string, body: string): Promise<number> =>
  new Promise((done) => {
    if (waiting.length === 0) setImmediate(commit)
    waiting.push({ id, body, done })
  })

type Push = { mutations: [{ id: string; n: number; body: unknown }] }
const app = new Hono().post('/push', async (c) => {
  const { mutations } = (await c.req.json()) as Push
  const [one] = mutations
  const given = await store(one.id, JSON.stringify(one.body))
  return c.json({ epoch: 1, outcomes: [{ kind: 'ok', n: one.n, seq: given }] })
})
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`listening ${port}`))
