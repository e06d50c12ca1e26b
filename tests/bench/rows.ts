/** One measured figure: what it was, what the bare floor was in the same run, and whether it keeps its bar. */
export type BenchRow = {
  name: string
  value: number
  unit: string
  /** The same work done as plainly as the platform allows, measured in the same run; null where there is none. */
  floor: number | null
  ratio: number | null
  /** A condition on `value` or `ratio`, such as `ratio <= 1.25`. */
  bar: string
  ok: boolean
}

/** What a bench measured, before its bar is applied. */
export type Figure = {
  name: string
  value: number
  unit: string
  floor?: number
  ratio?: number
  bar: string
}

/** Applies a figure's bar and rounds it to three significant digits. Throws on a bar it can't read. */
export const judge = (figure: Figure): BenchRow => {
  const { name, unit, bar } = figure
  const [, subject, relation, limit] = /^(value|ratio) (<=|>=) (-?[\d.]+)$/.exec(bar) ?? []
  if (!limit) throw new Error(`bar of ${name} can't be read: ${bar}`)
  const floor = figure.floor ?? null
  const ratio = figure.ratio ?? (floor === null ? null : figure.value / floor)
  const measured = subject === 'value' ? figure.value : ratio
  if (measured === null) throw new Error(`${name} has a bar on its ratio but no floor`)
  const ok = relation === '<=' ? measured <= Number(limit) : measured >= Number(limit)
  return {
    name,
    value: round(figure.value),
    unit,
    floor: floor === null ? null : round(floor),
    ratio: ratio === null ? null : round(ratio),
    bar,
    ok,
  }
}

/** Puts new rows in the place of the old ones of the same name; the others stay as they were, in name order. */
export const mergeRows = (old: readonly BenchRow[], fresh: readonly BenchRow[]): BenchRow[] => {
  const names = new Set(fresh.map((row) => row.name))
  return [...old.filter((row) => !names.has(row.name)), ...fresh].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The rows as a table for a terminal, one line each. */
export const table = (rows: readonly BenchRow[]): string => {
  const head = ['name', 'value', 'unit', 'floor', 'ratio', 'bar', 'ok']
  const lines = rows.map((row) => [
    row.name,
    String(row.value),
    row.unit,
    row.floor === null ? '-' : String(row.floor),
    row.ratio === null ? '-' : String(row.ratio),
    row.bar,
    row.ok ? 'yes' : 'MISSED',
  ])
  const widths = head.map((word, column) =>
    Math.max(word.length, ...lines.map((line) => line[column]?.length ?? 0)),
  )
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const round = (figure: number): number => Number(figure.toPrecision(3))
