/** What the services ask of a database: snapshots to read, and atomic batches to write. No transaction is ever open across an await. */

/** What can be bound and read. */
export type Value = string | number | null

/** One statement with positional arguments only: libSQL aborts the process on an unknown named one. */
export type Statement = {
  readonly sql: string
  readonly args: readonly Value[]
  /** It answers with one row at most: spares a file's database an iterator. */
  readonly single?: true
}

/** The rows of one statement, each an array of its columns. */
export type Rows = readonly (readonly Value[])[]

/** A set of statements that happens whole or not at all. */
export type Batch = {
  readonly statements: readonly Statement[]
  /** Batches that share a key never share a commit: two pushes of one device, or of one record. */
  readonly keys?: readonly string[]
}

/** A libSQL database, in a file of this process or on a server of its own. */
export type Database = {
  /** Reads all statements from one snapshot. */
  readonly read: (statements: readonly Statement[]) => Promise<readonly Rows[]>
  /** Writes a batch; resolves after it is on disk. Batches that wait at the same moment share one commit. */
  readonly write: (batch: Batch) => Promise<readonly Rows[]>
  /** Waits for the writes under way and closes. */
  readonly close: () => Promise<void>
}
