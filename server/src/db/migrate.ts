/** Applies the committed SQL of `migrations/`, each once, all under one transaction. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import type { Rows, Statement } from './database.ts'
import { CannotStart } from './lock.ts'

const folder = fileURLToPath(new URL('../../migrations', import.meta.url))
const journal = v.object({ entries: v.array(v.object({ tag: v.string() })) })

/** The migrations of this code, oldest first. */
export const readMigrations = (): { tag: string; hash: string; statements: string[] }[] =>
  v
    .parse(journal, JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')))
    .entries.map(({ tag }) => {
      const text = readFileSync(`${folder}/${tag}.sql`, 'utf8')
      const hash = createHash('sha256').update(text).digest('hex')
      return { tag, hash, statements: text.split('--> statement-breakpoint') }
    })

/**
 * Brings the database to this code's shape. Drizzle's own migrator reads before its transaction begins, so that two
 * starts at once collide; here the reading is inside. Refuses a database that newer code has written.
 */
export const migrate = (exec: (sql: string) => void, run: (statement: Statement) => Rows): void => {
  const known = readMigrations()
  exec('BEGIN IMMEDIATE')
  try {
    exec('CREATE TABLE IF NOT EXISTS migrations (tag text primary key, hash text not null)')
    const done = run({ sql: 'select tag, hash from migrations order by tag', args: [] })
    for (const [tag, hash] of done) {
      const mine = known.find((one) => one.tag === tag)
      if (mine === undefined || mine.hash !== hash)
        throw new CannotStart('This database was written by a newer WhatWorked. Start that version instead.')
    }
    for (const { tag, hash, statements } of known.slice(done.length)) {
      for (const sql of statements) exec(sql)
      run({ sql: 'insert into migrations (tag, hash) values (?, ?)', args: [tag, hash] })
    }
    exec('COMMIT')
  } catch (error) {
    exec('ROLLBACK')
    throw error
  }
}
