/** The one writer: batches that wait at the same moment share one transaction, so that one wait for the disk serves them all. */
import type { Batch, Rows, Statement } from './database.ts'

type Waiting = {
  readonly batch: Batch
  readonly resolve: (rows: readonly Rows[]) => void
  readonly reject: (error: unknown) => void
}

type Connection = {
  readonly run: (statement: Statement) => Rows
  readonly exec: (sql: string) => void
  readonly inTransaction: () => boolean
}

/**
 * Makes the writer of a connection. A group in which a statement throws is rolled back and rerun batch by batch, so that one
 * bad batch never fails its neighbours. Everything between BEGIN and COMMIT is synchronous: nothing else can run in between.
 */
export const createWriter = ({ run, exec, inTransaction }: Connection) => {
  let waiting: Waiting[] = []
  let scheduled = false
  let whenIdle: (() => void)[] = []

  const commit = (group: readonly Waiting[]): (readonly Rows[])[] => {
    exec('BEGIN IMMEDIATE')
    try {
      const results = group.map(({ batch }) => batch.statements.map(run))
      exec('COMMIT')
      return results
    } catch (error) {
      // a full disk has rolled back already
      if (inTransaction()) exec('ROLLBACK')
      throw error
    }
  }

  const settle = (group: readonly Waiting[]): void => {
    try {
      const results = commit(group)
      group.forEach((one, at) => {
        one.resolve(results[at] ?? [])
      })
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error)
      else for (const one of group) settle([one])
    }
  }

  const flush = (): void => {
    const taken = new Set<string>()
    const group: Waiting[] = []
    const later: Waiting[] = []
    for (const one of waiting) {
      const keys = one.batch.keys ?? []
      // what came later with the same key stays behind it: first come, first kept
      if (keys.some((key) => taken.has(key))) later.push(one)
      else group.push(one)
      for (const key of keys) taken.add(key)
    }
    waiting = later
    scheduled = later.length > 0
    if (scheduled) setImmediate(flush)
    settle(group)
    if (!scheduled) {
      for (const tell of whenIdle) tell()
      whenIdle = []
    }
  }

  return {
    write: (batch: Batch): Promise<readonly Rows[]> =>
      new Promise((resolve, reject) => {
        waiting.push({ batch, resolve, reject })
        if (scheduled) return
        scheduled = true
        // after this turn's requests were read, so that all of them share the commit
        setImmediate(flush)
      }),
    /** Resolves when nothing waits any more. */
    idle: (): Promise<void> =>
      scheduled ? new Promise((resolve) => whenIdle.push(resolve)) : Promise.resolve(),
  }
}
