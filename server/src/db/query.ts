/** Drizzle over any Database: `sql` for guarded writes, the query builder for reads that are not hot. */
import { type SQL, sql } from 'drizzle-orm'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import { drizzle, type SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'
import type { Database, Statement, Value } from './database.ts'

const dialect = new SQLiteAsyncDialect()

/** A statement from an `sql` template; its values become positional arguments. */
export const statement = (query: SQL): Statement => {
  const { sql: text, params } = dialect.sqlToQuery(query)
  // only strings, numbers and null are ever put into a template here
  return { sql: text, args: params as Value[] }
}

/** The typed query builder, for reading. */
export const reader = (db: Database): SqliteRemoteDatabase =>
  drizzle(async (text, params, method) => {
    const [rows = []] = await db.read([{ sql: text, args: params as Value[] }])
    return { rows: (method === 'get' ? rows[0] : rows) as unknown[] }
  })

export { sql }
