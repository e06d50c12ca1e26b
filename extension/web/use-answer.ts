import { useCallback, useEffect, useState } from 'react'
import type { Answer } from './api.ts'

/** An answer that is still to come, or has come. */
export type Waiting<T> = { readonly kind: 'waiting' } | Answer<T>

/** Asks once when the page opens; `again` asks once more. `ask` must stay the same function. */
export const useAnswer = <T>(ask: () => Promise<Answer<T>>): readonly [Waiting<T>, () => void] => {
  const [answer, setAnswer] = useState<Waiting<T>>({ kind: 'waiting' })
  const again = useCallback(() => {
    void ask().then(setAnswer)
  }, [ask])
  useEffect(again, [again])
  return [answer, again]
}
