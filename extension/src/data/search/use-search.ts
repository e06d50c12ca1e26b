/** Search for screens. */
import { useEffect, useState } from 'react'
import type { Answer, Asked } from './answer.ts'
import { searchClient } from './search-client.ts'

/**
 * The answer to a question, asked again whenever the journal changes. The answer before stays until the new one is
 * there; undefined while there is none, and when nothing is asked.
 */
export const useSearch = (asked: Asked | undefined): Answer | undefined => {
  const [answer, setAnswer] = useState<Answer>()
  const question = asked && JSON.stringify(asked)
  useEffect(() => {
    if (question === undefined) {
      setAnswer(undefined)
      return
    }
    let isOver = false
    const ask = async () => {
      const told = await searchClient().ask(JSON.parse(question))
      if (!isOver) setAnswer(told)
    }
    ask()
    const stop = searchClient().onChange(ask)
    return () => {
      isOver = true
      stop()
    }
  }, [question])
  return answer
}
