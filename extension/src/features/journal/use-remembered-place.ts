import { useEffect, useRef, useState } from 'react'
import type { Place } from '../../data/journal-queries.ts'
import { scrollBackTo } from '../../ui/scroll-back.ts'
import { NOTHING_CHOSEN, rememberedPlace, rememberPlace } from './journal-choice.ts'

/** What was chosen above a list and how far it was open, kept while the page is; scrolls back to where one was. With `typed`, a new search instead. */
export const useRememberedPlace = (list: string, typed?: string) => {
  const [start] = useState(() =>
    typed === undefined
      ? rememberedPlace(list)
      : { choice: { ...NOTHING_CHOSEN, typed }, ends: [], scrollY: 0 },
  )
  const [choice, setChoice] = useState(start.choice)
  const [ends, setEnds] = useState<readonly Place[]>(start.ends)
  const latest = useRef({ choice, ends })
  latest.current = { choice, ends }
  useEffect(() => {
    let scrollY = start.scrollY
    const onScroll = () => {
      scrollY = window.scrollY
    }
    const stop = start.scrollY > 0 ? scrollBackTo(start.scrollY) : undefined
    addEventListener('scroll', onScroll, { passive: true })
    return () => {
      stop?.()
      removeEventListener('scroll', onScroll)
      rememberPlace(list, { ...latest.current, scrollY })
    }
  }, [list, start])
  return {
    choice,
    ends,
    setEnds,
    /** A new choice is a new list, from its top. */
    setChoice: (next: typeof choice) => {
      setChoice(next)
      setEnds([])
    },
  }
}
