/** Which column of a table from elsewhere is what: guessed first, chosen by the teacher after. */
import type { Outcome } from '@whatworked/shared/records/fields'
import { foldText } from '@whatworked/shared/text'
import { breather } from '../../data/breathe.ts'
import type { FilePiece } from '../../data/portability/import-json.ts'
import { outcomeLabel } from '../../ui/words.ts'
import type { Table } from './csv-entry.ts'
import { type DayOrder, dayIn, orderOfDates } from './dates-in-files.ts'
import { COLUMNS, type Column, type Plain } from './plain-entry.ts'
import type { PlainReader } from './plain-records.ts'

export interface Mapping {
  /** What each column is, in the table's order; an empty one is left out. */
  readonly columns: readonly (Column | '')[]
  readonly order: DayOrder
  /** Whether the dates could be read both ways, so that the teacher has to say. */
  readonly isAmbiguous: boolean
  /** What the file's own words for how it went mean, by those words; an empty one says nothing. */
  readonly outcomes: Readonly<Record<string, Outcome | ''>>
}

/** Columns that a teacher can choose for a table from elsewhere. */
export const CHOICES = COLUMNS.filter(
  ({ key }) => !['title', 'id', 'created', 'edited', 'source', 'kind'].includes(key),
)

const GUESSES: readonly (readonly [Column, RegExp])[] = [
  ['date', /^(date|day|when|lesson date|happened on|datum|timestamp)$/],
  ['technique', /^(techniques?|strateg(y|ies)|approach|method|tags?)$/],
  ['class', /^(class|group|set|form|class name)$/],
  ['topic', /^(topic|subject|lesson|unit)$/],
  ['period', /^(period|slot|time)$/],
  ['outcome', /^(outcome|result|rating|how did it go|how it went|success)$/],
  [
    'tried',
    /^(what (did )?(i|you) (tried|try)|tried|entry|text|notes?|reflection|description|content|activity|body)$/,
  ],
  ['worked', /^(what (went well|worked)|went well|www|worked|positives?|strengths?)$/],
  [
    'didnt',
    /^(what (didnt|didn't|did not)( work| go well)?|ebi|even better if|negatives?|problems?|didn't work)$/,
  ],
  ['why', /^(why|because|reasons?|analysis)$/],
  ['next', /^(what next|next( steps?)?|actions?|to do|targets?)$/],
  ['quote', /^(quote|highlight|passage)$/],
  ['address', /^(url|link|address)$/],
]

const OUTCOME_WORDS: readonly (readonly [Outcome, RegExp])[] = [
  ['worked', /^(worked|yes|y|good|great|success(ful)?|well|positive|✓|✔|1|true)$/],
  ['in-part', /^(in part|partly|partially|mixed|some|ok|okay|so-so|average|half)$/],
  [
    'not-this-time',
    /^(not this time|no|n|bad|poor|didn't work|did not work|unsuccessful|negative|✗|✘|0|false)$/,
  ],
  ['not-sure', /^(not sure( yet)?|unsure|maybe|\?|don't know|unknown)$/],
]

/** Whether the table is one that we wrote: then there is nothing to choose. */
export const isOwnTable = ({ head }: Table): boolean =>
  head.includes('id') && COLUMNS.every(({ title }) => head.includes(title))

/** A first guess from the names of the columns and from what stands in them. */
export const guessMapping = (table: Table): Mapping => {
  const taken = new Set<Column>()
  const columns = table.head.map((name) => {
    const folded = foldText(name).replace(/[?:]$/, '')
    const own = COLUMNS.find(({ title, key }) => foldText(title) === folded || key === folded)?.key
    const found = own ?? GUESSES.find(([, pattern]) => pattern.test(folded))?.[0]
    if (found === undefined || taken.has(found)) return ''
    taken.add(found)
    return found
  })
  return withOutcomes(
    table,
    withOrder(table, { columns, order: 'day-first', isAmbiguous: false, outcomes: {} }),
  )
}

/** The mapping with another choice for one column; a column that was there before is let go. */
export const chooseColumn = (table: Table, mapping: Mapping, at: number, column: Column | ''): Mapping => {
  const columns = mapping.columns.map((one, place) => (place === at ? column : one === column ? '' : one))
  return withOutcomes(table, withOrder(table, { ...mapping, columns }))
}

const withOrder = (table: Table, mapping: Mapping): Mapping => {
  const order = orderOfDates(cells(table, mapping, 'date'))
  return { ...mapping, order: order ?? mapping.order, isAmbiguous: order === undefined }
}

/** How many different words for an outcome are asked about. */
const ASKED = 20

const withOutcomes = (table: Table, mapping: Mapping): Mapping => {
  const said = [...new Set(cells(table, mapping, 'outcome').map((one) => one.trim()))]
    .filter(Boolean)
    .slice(0, ASKED)
  return {
    ...mapping,
    outcomes: Object.fromEntries(said.map((one) => [one, mapping.outcomes[one] ?? outcomeMeant(one)])),
  }
}

const outcomeMeant = (said: string): Outcome | '' =>
  OUTCOME_WORDS.find(([, pattern]) => pattern.test(foldText(said)))?.[0] ?? ''

const cells = (table: Table, { columns }: Mapping, column: Column): string[] => {
  const at = columns.indexOf(column)
  return at < 0 ? [] : table.rows.map((row) => row[at] ?? '')
}

/** A row in plain columns, as the mapping has them. */
export const plainOfRow = (row: readonly string[], { columns, outcomes }: Mapping): Plain => {
  const plain: Plain = Object.fromEntries(
    columns.flatMap((column, at) => (column && row[at]?.trim() ? [[column, row[at]]] : [])),
  )
  const said = plain.outcome?.trim()
  if (said === undefined) return plain
  const meant = Object.hasOwn(outcomes, said) ? outcomes[said] : outcomeMeant(said)
  return { ...plain, outcome: meant ? outcomeLabel(meant) : '' }
}

/** Every row as records, or as what can't be read and why. */
export async function* piecesOfTable(
  table: Table,
  mapping: Mapping,
  reader: PlainReader,
): AsyncGenerator<FilePiece> {
  const breathe = breather()
  for (const [at, row] of table.rows.entries()) {
    // The first row names the columns.
    const where = `Row ${at + 2}`
    const broken = table.broken.get(at + 1)
    if (broken !== undefined) yield { kind: 'unread', where, why: broken }
    else {
      const plain = plainOfRow(row, mapping)
      yield* reader.read(plain, dayIn(plain.date ?? '', mapping.order), where)
    }
    await breathe()
  }
}
