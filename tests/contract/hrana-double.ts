/**
 * A double of a libSQL server's protocol (Hrana 2 over HTTP) on Node's own SQLite: enough of it for what our server sends.
 * It is not the engine: it shows that the remote way speaks the protocol, not how a real server behaves.
 */
import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'

type Cell = { type: 'null' | 'integer' | 'float' | 'text'; value?: string | number }
type Stmt = { sql?: string; sql_id?: number; args?: Cell[]; want_rows?: boolean }
type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] }
  | { type: 'is_autocommit' }
type Step = { stmt: Stmt; condition?: Condition | null }
type Ask = { type: string; stmt?: Stmt; batch?: { steps: Step[] }; sql?: string; sql_id?: number }

const toCell = (value: unknown): Cell => {
  if (value === null || value === undefined) return { type: 'null' }
  if (typeof value === 'number' && !Number.isInteger(value)) return { type: 'float', value }
  return typeof value === 'string' ? { type: 'text', value } : { type: 'integer', value: String(value) }
}
const fromCell = (cell: Cell): string | number | null =>
  cell.type === 'null' ? null : cell.type === 'text' ? String(cell.value) : Number(cell.value)

/** Starts one; `asked` counts the round trips. */
export const aHranaDouble = async (): Promise<{ url: string; asked: () => number }> => {
  const db = new DatabaseSync(':memory:')
  db.exec('pragma foreign_keys = on')
  const stored = new Map<number, string>()
  let asked = 0

  const execute = ({ sql, sql_id, args = [] }: Stmt): object => {
    const statement = db.prepare(sql ?? stored.get(sql_id ?? -1) ?? '')
    const columns = statement.columns()
    statement.setReturnArrays(true)
    const rows = columns.length > 0 ? statement.all(...args.map(fromCell)) : []
    if (columns.length === 0) statement.run(...args.map(fromCell))
    const cells = (rows as unknown as unknown[][]).map((row) => row.map(toCell))
    return {
      cols: columns.map(({ name }) => ({ name })),
      rows: cells,
      affected_row_count: 0,
      last_insert_rowid: null,
    }
  }

  const batch = (steps: readonly Step[]): object => {
    const results: (object | null)[] = []
    const errors: (object | null)[] = []
    const holds = (one: Condition | null | undefined): boolean => {
      if (!one) return true
      if (one.type === 'ok') return results[one.step] != null
      if (one.type === 'error') return errors[one.step] != null
      if (one.type === 'not') return !holds(one.cond)
      if (one.type === 'and') return one.conds.every(holds)
      if (one.type === 'or') return one.conds.some(holds)
      return !db.isTransaction
    }
    for (const { stmt, condition } of steps) {
      let result: object | null = null
      let error: object | null = null
      try {
        if (holds(condition)) result = execute(stmt)
      } catch (failure) {
        error = { message: String(failure), code: 'SQLITE_ERROR' }
      }
      results.push(result)
      errors.push(error)
    }
    return { step_results: results, step_errors: errors }
  }

  const answer = (ask: Ask): object => {
    if (ask.type === 'execute' && ask.stmt) return { type: 'execute', result: execute(ask.stmt) }
    if (ask.type === 'batch' && ask.batch) return { type: 'batch', result: batch(ask.batch.steps) }
    if (ask.type === 'store_sql') stored.set(ask.sql_id ?? -1, ask.sql ?? '')
    if (ask.type === 'get_autocommit') return { type: ask.type, is_autocommit: !db.isTransaction }
    return { type: ask.type }
  }

  const server = createServer(async (request, response) => {
    if (request.method !== 'POST') return response.writeHead(request.url === '/v2' ? 200 : 404).end()
    asked++
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { requests } = JSON.parse(Buffer.concat(chunks).toString()) as { requests: Ask[] }
    const results = requests.map((ask) => {
      try {
        return { type: 'ok', response: answer(ask) }
      } catch (failure) {
        return { type: 'error', error: { message: String(failure), code: 'SQLITE_ERROR' } }
      }
    })
    response.setHeader('content-type', 'application/json')
    return response.end(JSON.stringify({ baton: null, base_url: null, results }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
    db.close()
  })
  const address = server.address()
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    asked: () => asked,
  }
}
