/** What a new sheet begins with: one's own earlier words on the same sheet, and what was predicted of each case pupil. */
import type { Sheet } from '@whatworked/shared/forms/sheet'
import type { StageHere } from './round.ts'

type Values = Readonly<Record<string, unknown>>

/** The values that stand in a new sheet already. */
export const startOf = ({ earlier, shown }: Pick<StageHere, 'earlier' | 'shown'>, sheet: Sheet): Values => {
  if (earlier !== undefined) return earlier.body.values
  const predicted = predictedIn(shown.map(({ body }) => body.values))
  const pupils = sheet.fields.filter(
    ({ kind, parts }) => kind === 'case-pupils' && (parts === undefined || parts.includes('predicted')),
  )
  return predicted === undefined ? {} : Object.fromEntries(pupils.map(({ id }) => [id, predicted]))
}

/** The last prediction for each case pupil, whatever its field was called. */
const predictedIn = (sheets: readonly Values[]): Values | undefined => {
  const found: Record<string, { predicted: string }> = {}
  for (const values of sheets)
    for (const value of Object.values(values)) {
      if (value === null || typeof value !== 'object' || Array.isArray(value)) continue
      for (const [pupil, said] of Object.entries(value as Values)) {
        const predicted = (said as { predicted?: unknown } | null)?.predicted
        if (/^[A-F]$/.test(pupil) && typeof predicted === 'string') found[pupil] = { predicted }
      }
    }
  return Object.keys(found).length === 0 ? undefined : found
}
