/** What stands on the screen during a turn: the promise, then what became of it, field by field. */
import type { Sheet, SheetField } from '@whatworked/shared/forms/sheet'
import type { Promised } from '@whatworked/shared/records/plan'
import type { KeptContribution } from '../../data/activities/activity-queries.ts'

export interface Cell {
  readonly id: string
  readonly label: string
  /** Small, at its end: when it was promised. */
  readonly note?: string
  readonly changes?: readonly Promised[]
  readonly text?: string
  /** What stands there while nothing was written. */
  readonly instead: string
}

interface Speaker {
  readonly name: string
  readonly plan: { readonly changes: readonly Promised[]; readonly on: string } | undefined
  readonly written: (sheet: string) => KeptContribution | undefined
}

/** On a screen across a room more than this of one field is only noise; the whole of it opens on one's own screen. */
const MOST_CELLS = 4

/** The cells of one person's turn. `shows` are sheets, or `promise`; `makes` is the sheet that is filled in meanwhile. */
export const cellsOf = (
  { shows, makes }: { readonly shows: readonly string[]; readonly makes?: string | undefined },
  { name, plan, written }: Speaker,
  sheetNamed: (id: string) => Sheet | undefined,
): readonly Cell[] => {
  const promised: Cell[] = shows.includes('promise')
    ? [
        {
          id: 'promise',
          label: 'Promised',
          ...(plan && { note: plan.on, changes: plan.changes }),
          instead: 'Nothing was written down last time',
        },
      ]
    : []
  const sheets = [...shows.filter((one) => one !== 'promise'), ...(makes === undefined ? [] : [makes])]
  const fields = sheets.flatMap((id) => {
    const sheet = sheetNamed(id)
    if (sheet === undefined) return []
    const values = written(id)?.body.values ?? {}
    return sheet.fields.map((field) => ({ sheet: id, field, text: textOf(field, values[field.id]) }))
  })
  const room = MOST_CELLS - promised.length
  const first = fields.filter(({ text }, at) => at < room || text !== '')
  const shown = first.length <= room ? first : withWordsFirst(first, room)
  return [
    ...promised,
    ...shown.map(({ sheet, field, text }) => ({
      id: `${sheet}-${field.id}`,
      label: field.label,
      ...(text !== '' && { text }),
      instead: `${name}, in your own words`,
    })),
  ]
}

/** Empty fields give way to those with words; the order of the sheet stays. */
const withWordsFirst = <Field extends { readonly text: string }>(fields: readonly Field[], room: number) => {
  const kept = new Set(
    [...fields].sort((a, b) => Number(b.text !== '') - Number(a.text !== '')).slice(0, room),
  )
  return fields.filter((field) => kept.has(field))
}

/** A field's value in words; what has none, such as a list of counts, is told aloud. */
export const textOf = ({ options }: Pick<SheetField, 'options'>, value: unknown): string => {
  if (typeof value === 'string') return options?.find((one) => one.value === value)?.label ?? value.trim()
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value
      .map((one) => textOf({ ...(options && { options }) }, one))
      .filter(Boolean)
      .join(', ')
  if (typeof value !== 'object' || value === null) return ''
  const { ifI, then, because, what, name, text, label } = value as Record<string, unknown>
  const hypothesis = [
    ['If I', ifI],
    ['then', then],
    ['because', because],
  ].flatMap(([hinge, words]) =>
    typeof words === 'string' && words.trim() ? [`${hinge} ${words.trim()}`] : [],
  )
  if (hypothesis.length > 0) return hypothesis.join(', ')
  return [what, name, text, label].find((one) => typeof one === 'string')?.trim() ?? ''
}
