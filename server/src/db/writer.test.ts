import { describe, expect, it } from 'vitest'
import type { Rows, Statement } from './database.ts'
import { createWriter } from './writer.ts'

/** A connection that writes down what it is told; `bad` throws. */
const aConnection = () => {
  const said: string[] = []
  let open = false
  const exec = (sql: string): void => {
    open = sql.startsWith('BEGIN')
    said.push(sql)
  }
  const run = ({ sql }: Statement): Rows => {
    said.push(sql)
    if (sql === 'bad') throw new Error('constraint')
    return [[sql]]
  }
  return { said, connection: { exec, run, inTransaction: () => open } }
}

const batch = (sql: string, ...keys: string[]) => ({ statements: [{ sql, args: [] }], keys })

describe('the writer', () => {
  it('commits what waits at the same moment at once', async () => {
    const { said, connection } = aConnection()
    const writer = createWriter(connection)
    const results = await Promise.all([writer.write(batch('a')), writer.write(batch('b'))])
    expect(said).toEqual(['BEGIN IMMEDIATE', 'a', 'b', 'COMMIT'])
    expect(results).toEqual([[[['a']]], [[['b']]]])
  })

  it('never lets one bad batch fail its neighbours', async () => {
    const { said, connection } = aConnection()
    const writer = createWriter(connection)
    const results = await Promise.allSettled(['a', 'bad', 'b'].map((sql) => writer.write(batch(sql))))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(said.join(' ')).toBe(
      'BEGIN IMMEDIATE a bad ROLLBACK BEGIN IMMEDIATE a COMMIT BEGIN IMMEDIATE bad ROLLBACK BEGIN IMMEDIATE b COMMIT',
    )
  })

  it('keeps batches with a common key in separate commits, in their order', async () => {
    const { said, connection } = aConnection()
    const writer = createWriter(connection)
    await Promise.all([
      writer.write(batch('a1', 'device')),
      writer.write(batch('a2', 'device', 'record')),
      writer.write(batch('b', 'other')),
      writer.write(batch('c', 'record')),
    ])
    expect(said.join(' ')).toBe(
      'BEGIN IMMEDIATE a1 b COMMIT BEGIN IMMEDIATE a2 COMMIT BEGIN IMMEDIATE c COMMIT',
    )
  })

  it('is idle when everything that waits is written', async () => {
    const { said, connection } = aConnection()
    const writer = createWriter(connection)
    const late = writer.write(batch('a')).then(() => writer.write(batch('b')))
    await writer.idle()
    expect(said).toContain('COMMIT')
    await late
  })
})
