import { useState } from 'react'
import type * as v from 'valibot'
import { dropForm, type KeptState, keepForm, keptForm } from '../../data/kept-form.ts'

interface KeptForm<Values> {
  readonly values: Values
  /** Takes over what changed, and keeps it before anything else happens. */
  readonly set: (part: Partial<Values>) => void
  readonly kept: KeptState
  /** Something was typed here that is saved nowhere else. */
  readonly isTouched: boolean
  /** Lets go of what was typed: it is saved. */
  readonly done: () => void
}

/** What a form holds, kept at every key under the name `of`; it begins with what was kept, else with `first`, which it follows until somebody types. */
export const useKeptForm = <Schema extends v.GenericSchema<unknown, object>>(
  of: string,
  schema: Schema,
  first: v.InferOutput<Schema>,
): KeptForm<v.InferOutput<Schema>> => {
  const [typed, setTyped] = useState(() => keptForm(of, schema))
  const [kept, setKept] = useState<KeptState>('kept')
  const values = typed ?? first
  return {
    values,
    set: (part) => {
      const next = { ...values, ...part }
      setTyped(next)
      setKept(keepForm(of, next))
    },
    kept,
    isTouched: typed !== undefined,
    done: () => {
      dropForm(of)
      setTyped(undefined)
    },
  }
}
