import { type DBCore, type DBCoreTable, type DBCoreTransaction, Dexie } from 'dexie'

/** The browser died here. */
export class Crash extends Error {}

/** How many awaits are left to live; nobody dies while it is undefined. */
export class Fuse {
  private left: number | undefined
  private isBurnt = false

  light(left: number | undefined): void {
    this.left = left
    this.isBurnt = false
  }

  get wasBurnt(): boolean {
    return this.isBurnt
  }

  /** Counts one await. Once the fuse is burnt every further one throws: dead code does nothing. */
  tick(): void {
    if (this.left === 0) this.isBurnt = true
    if (this.isBurnt) throw new Crash('the browser died')
    if (this.left !== undefined) this.left--
  }
}

/** Makes every request to the database an await at which the browser can die, taking its open transaction with it. */
export const crashable = (db: Dexie, fuse: Fuse): void => guarded(db, 'crash', () => fuse.tick())

/** Asks `before` ahead of every request to the database; what it throws is what the request fails with. */
export const guarded = (
  db: Dexie,
  name: string,
  before: (request: { trans: DBCoreTransaction }) => void,
): void => {
  db.use({
    stack: 'dbcore',
    name,
    create: (core): DBCore => ({ ...core, table: (table) => guardedTable(core.table(table), before) }),
  })
}

const guardedTable = (
  table: DBCoreTable,
  before: (request: { trans: DBCoreTransaction }) => void,
): DBCoreTable => {
  const guard =
    <Request extends { trans: DBCoreTransaction }, Result>(ask: (request: Request) => Promise<Result>) =>
    (request: Request): Promise<Result> => {
      try {
        before(request)
      } catch (failure) {
        return Dexie.Promise.reject(failure) as unknown as Promise<Result> // Dexie's promise is thenable, and stays in its transaction
      }
      return ask(request)
    }
  return {
    ...table,
    mutate: guard(table.mutate.bind(table)),
    get: guard(table.get.bind(table)),
    getMany: guard(table.getMany.bind(table)),
    query: guard(table.query.bind(table)),
    openCursor: guard(table.openCursor.bind(table)),
    count: guard(table.count.bind(table)),
  }
}
