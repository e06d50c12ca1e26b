/** What people bring to a meeting while its moves are folded: talks that have turns, stalls that are visited. Changed only by run-course.ts. */

/** A talk or a stall, from the sheet in which somebody offered it. */
export interface Brought {
  readonly id: string
  /** The sheet it was offered on; a stage lives from it by `from.sheet`. */
  readonly sheet: string
  /** The member whose it is. */
  readonly author: string
  /** When it was offered, server's ms: what came after the lots has its turn at the end. */
  readonly at: number
  /** Length of its turn, ms. */
  readonly lengthMs: number
  /** Who keeps it, its author first. */
  readonly keepers: readonly string[]
}

/** What was brought so far, in the order in which it came. */
export class Table {
  private readonly known: ReadonlyMap<string, Brought>
  private readonly came = new Set<string>()
  private readonly away = new Set<string>()

  constructor(brought: readonly Brought[]) {
    this.known = new Map(brought.map((one) => [one.id, one]))
  }

  /** Puts it on the table; undefined if nobody knows it. */
  put(id: string): Brought | undefined {
    const one = this.known.get(id)
    if (one) this.came.add(id)
    return one
  }

  /** Somebody who brought something left, or is back. */
  setAway(author: string, isAway: boolean): void {
    if (isAway) this.away.add(author)
    else this.away.delete(author)
  }
  isAway(author: string): boolean {
    return this.away.has(author)
  }

  get(id: string): Brought | undefined {
    return this.known.get(id)
  }
  of(sheet: string): readonly Brought[] {
    return [...this.came].flatMap((id) => this.known.get(id) ?? []).filter((one) => one.sheet === sheet)
  }
  by(author: string): readonly Brought[] {
    return [...this.came].flatMap((id) => this.known.get(id) ?? []).filter((one) => one.author === author)
  }
}
