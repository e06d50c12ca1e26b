import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openFile } from './open.ts'

const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ww-open-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('a folder is used by one at a time, and free again once it is closed', async () => {
  const folder = aFolder()
  const first = openFile(folder)
  expect(() => openFile(folder)).toThrow(/^Another WhatWorked server is using /)
  await first.close()
  await openFile(folder).close()
})

it('the settings of the file are those of a server', async () => {
  const db = openFile(aFolder())
  const names = ['journal_mode', 'synchronous', 'trusted_schema', 'secure_delete', 'foreign_keys']
  const rows = await db.read(names.map((name) => ({ sql: `PRAGMA ${name}`, args: [] })))
  expect(rows.map((one) => one[0]?.[0])).toEqual(['wal', 2, 0, 1, 1])
  await db.close()
})

it('a file that newer code has written is left alone', async () => {
  const folder = aFolder()
  const db = openFile(folder)
  await db.write({ statements: [{ sql: "insert into migrations values ('9999_later', 'x')", args: [] }] })
  await db.close()
  expect(() => openFile(folder)).toThrow(/newer WhatWorked/)
  expect(() => openFile(folder)).toThrow(/newer WhatWorked/)
})

it('a write that breaks a rule is undone whole, and the next one works', async () => {
  const db = openFile(aFolder())
  const insert = (id: string) => ({ sql: 'insert into streams values (?, 1, 0, 1) returning id', args: [id] })
  await expect(db.write({ statements: [insert('a'), insert('a')] })).rejects.toThrow(/UNIQUE/)
  await db.write({ statements: [insert('b')] })
  expect(await db.read([{ sql: 'select id from streams', args: [] }])).toEqual([[['b']]])
  await db.close()
})

it('what was removed is gone from the files a moment after the last write', async () => {
  const folder = aFolder()
  const db = openFile(folder)
  const words = 'Year 9 argued for ten minutes'
  const insert = {
    sql: 'insert into accounts values (?, ?, ?, ?, ?, ?)',
    args: ['a', 'e', 'f', words, 'h', 1],
  }
  await db.write({ statements: [insert] })
  await db.write({ statements: [{ sql: "update accounts set name = 'gone'", args: [] }] })
  const kept = (): string =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join()
  expect(kept()).toContain(words)
  await expect.poll(kept, { timeout: 10_000 }).not.toContain(words)
  await db.close()
})
