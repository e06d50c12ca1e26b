/** Words around the fields of sheets that a form and its reading share. */
import type { SheetField } from '@whatworked/shared/forms/sheet'

/** What is written of a case pupil. */
export const PART_LABELS = {
  predicted: 'What we predict',
  observed: 'What they did',
  said: 'What they said',
} as const

/** The case pupils of a field: those of its options, or A, B and C. */
export const casePupils = ({ options }: Pick<SheetField, 'options'>): readonly string[] =>
  options === undefined || options.length === 0 ? ['A', 'B', 'C'] : options.map(({ value }) => value)
