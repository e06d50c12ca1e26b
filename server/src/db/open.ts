/** Opens the database file with settings that a server needs, and makes sure that they took. */
import { mkdirSync } from 'node:fs'
import Libsql from 'libsql'
import type { Database, Rows, Statement, Value } from './database.ts'
import { CannotStart, lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'
import { createWriter } from './writer.ts'

/** Each setting with the value it must read back as. libSQL's own defaults are other ones (no WAL, no waiting, nothing wiped). */
const settings: readonly (readonly [name: string, set: string, reads: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  // an answer is only given for what survives a power cut; group commit makes it affordable
  ['synchronous', 'FULL', 2],
  ['busy_timeout', '5000', 5000],
  ['trusted_schema', 'OFF', 0],
  // what was taken back is overwritten, not just unlinked
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  // a checkpoint makes whoever waits for it wait longer: under load a rare one, and one whenever it is quiet
  ['wal_autocheckpoint', '8000', 8000],
  // in KiB when negative
  ['cache_size', '-32000', -32_000],
]

/** After so long without a write the log is folded into the file, so that what was taken back does not linger in it. */
const QUIET_MS = 2_000

type Prepared = (args: readonly Value[]) => Rows

const NO_ROWS: Rows = []

const foldLog = (exec: (sql: string) => void): void => {
  try {
    exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // a full disk, say: what is in the log is safe there, and it is folded in after another write
  }
}

/** Opens (or makes) `FOLDER/whatworked.db`, migrated. Throws CannotStart with a sentence for people. */
export const openFile = (folder: string): Database => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockFolder(folder)
  const db = new Libsql(`${folder}/whatworked.db`, { timeout: 5 })
  const prepared = new Map<string, Prepared>()

  const prepare = ({ sql, single }: Statement): Prepared => {
    const statement = db.prepare(sql)
    // one array argument: a lone Buffer would abort the process, too few arguments would bind null
    if (statement.reader) {
      statement.raw(true)
      if (!single) return (args) => statement.all(args) as Rows
      return (args) => {
        const row = statement.get(args) as Rows[number] | undefined
        return row === undefined ? NO_ROWS : [row]
      }
    }
    return (args) => {
      statement.run(args)
      return NO_ROWS
    }
  }

  const run = (statement: Statement): Rows => {
    const known = prepared.get(statement.sql)
    if (known !== undefined) return known(statement.args)
    const fresh = prepare(statement)
    prepared.set(statement.sql, fresh)
    return fresh(statement.args)
  }

  try {
    for (const [name, value, reads] of settings) {
      db.exec(`PRAGMA ${name} = ${value}`)
      const got = run({ sql: `PRAGMA ${name}`, args: [] })[0]?.[0]
      if (got !== reads) throw new CannotStart(`The database file cannot be used with ${name} = ${value}.`)
    }
    migrate(
      (sql) => db.exec(sql),
      (statement) => run(statement),
    )
  } catch (error) {
    db.close()
    lock.release()
    throw error
  }

  const writer = createWriter({
    run,
    exec: (sql) => db.exec(sql),
    inTransaction: () => db.inTransaction,
  })
  const quiet = setTimeout(() => foldLog((sql) => db.exec(sql)), QUIET_MS).unref()
  return {
    read: async (statements) => statements.map(run),
    write: (batch) => {
      quiet.refresh()
      return writer.write(batch)
    },
    close: async () => {
      clearTimeout(quiet)
      await writer.idle()
      db.close()
      lock.release()
    },
  }
}
