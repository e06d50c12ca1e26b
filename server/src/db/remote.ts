/** A libSQL server elsewhere, for a school that outgrows one file: the same batches, one round trip each. */
import { createClient, type InStatement } from '@libsql/client/http'
import type { Database, Rows, Statement, Value } from './database.ts'
import { migrate, readMigrations } from './migrate.ts'

const plain = ({ sql, args }: Statement): InStatement => ({ sql, args: [...args] })

/** Opens `libsql://` or `http(s)://`; its address may carry `?authToken=`. Applies missing migrations in one batch. */
export const openRemote = async (url: string): Promise<Database> => {
  const client = createClient({ url, intMode: 'number' })
  const batch = async (
    statements: readonly Statement[],
    mode: 'read' | 'write',
  ): Promise<readonly Rows[]> => {
    const results = await client.batch(statements.map(plain), mode)
    return results.map(({ rows, columns }) =>
      rows.map((row) => columns.map((_, at) => (row[at] ?? null) as Value)),
    )
  }

  await client.execute('CREATE TABLE IF NOT EXISTS migrations (tag text primary key, hash text not null)')
  const [done = []] = await batch(
    [{ sql: 'select tag, hash from migrations order by tag', args: [] }],
    'read',
  )
  const pending: Statement[] = []
  // the same checks as for a file, with what would be written collected first
  migrate(
    (sql) => {
      if (!/^(BEGIN|COMMIT|ROLLBACK)/.test(sql)) pending.push({ sql, args: [] })
    },
    (statement) => {
      if (statement.sql.startsWith('select')) return done
      pending.push(statement)
      return []
    },
  )
  if (done.length < readMigrations().length) await batch(pending, 'write')

  return {
    read: (statements) => batch(statements, 'read'),
    write: ({ statements }) => batch(statements, 'write'),
    close: async () => client.close(),
  }
}
