/** Entries as a table that a spreadsheet opens, and a table from outside. */
import Papa from 'papaparse'
import { CantRead } from '../../data/portability/import-json.ts'
import { COLUMNS, type Plain } from './plain-entry.ts'

/** A cell that begins like this is a formula to a spreadsheet; an apostrophe before it makes it text again. */
const FORMULA = /^'*[=+\-@\t\r]/
const GUARDED = /^'('*[=+\-@\t\r])/

/** Excel takes a file for UTF-8 only with this mark. */
const MARK = '\uFEFF'

/** The first line of the table. */
export const csvHead = (): string => `${MARK}${Papa.unparse([COLUMNS.map(({ title }) => title)])}\r\n`

/** Lines of the table, one entry each. */
export const csvLines = (entries: readonly Plain[]): string =>
  entries.length === 0
    ? ''
    : `${Papa.unparse(entries.map((plain) => COLUMNS.map(({ key }) => guarded(plain[key] ?? ''))))}\r\n`

const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

/** A table as a file has it: its first line names the columns. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Rows whose quotation marks or cells don't come out even, counted as the file's rows are, with what is wrong. */
  readonly broken: ReadonlyMap<number, string>
}

/** Reads a table with commas, semicolons or tabs. Throws `CantRead` where there is none. */
export const readTable = (text: string): Table => {
  const { data, errors } = Papa.parse<string[]>(text.replace(MARK, ''), { skipEmptyLines: 'greedy' })
  const [head, ...rows] = data
  if (head === undefined || head.length < 2) throw new CantRead('There are no columns in the file.')
  const broken = new Map(
    errors
      .filter(({ type }) => type === 'Quotes')
      .map(({ row }) => [row ?? rows.length, 'Its quotation marks don’t come out even.'] as const),
  )
  return {
    head: head.map((cell) => cell.trim().slice(0, 200)),
    rows: rows.map((row) => row.map((cell) => cell.replace(GUARDED, '$1'))),
    broken,
  }
}
