/** A trial of one's own out of a sheet: what its fields say of an “if I … then … because”, of less and of looking. */
import type { Sheet } from '@whatworked/shared/forms/sheet'
import type { StreamId } from '@whatworked/shared/ids'
import type { TrialValues } from '../trials/trial-save.ts'

type Values = Readonly<Record<string, unknown>>
type Filled = { -readonly [Part in keyof TrialValues]: TrialValues[Part] }

/** What a new trial begins with. `from` is the sheet, so that its lineage leads back to it. */
export const trialOfSheet = (
  sheet: Sheet,
  values: Values,
  from: { readonly id: string; readonly space: StreamId },
): TrialValues => {
  const trial: Filled = { from: { kind: 'contribution', ...from } }
  for (const { id, kind, trialPart, options } of sheet.fields) {
    const value = values[id]
    if (value === undefined) continue
    if (kind === 'if-then') take(trial, value as Values)
    else if (kind === 'technique') trial.technique = named(value as Values)
    else if (kind === 'less-of') trial.lessOf = lessOf(value as Values)
    else if (trialPart === 'lessOf') trial.lessOf = { what: wordsOf(value) }
    else if (trialPart !== undefined) {
      const words = options?.find((one) => one.value === value)?.label ?? wordsOf(value)
      // Two fields may say one part between them.
      trial[trialPart] = [trial[trialPart], words].filter(Boolean).join('\n')
    }
  }
  return trial
}

const take = (trial: Filled, { ifI, then, because }: Values): void => {
  if (typeof ifI === 'string') trial.ifI = ifI
  if (typeof then === 'string') trial.then = then
  if (typeof because === 'string') trial.because = because
}

const named = ({ name, seed }: Values) => ({
  name: wordsOf(name),
  ...(typeof seed === 'string' && { id: seed }),
})

const lessOf = ({ what, minutes }: Values) => ({
  what: wordsOf(what),
  ...(typeof minutes === 'number' && { minutes }),
})

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '')
