import { useEffect, useRef, useState } from 'react'
import { scrollBackTo } from './scroll-back.ts'

/** Where somebody was in a list: what was chosen above it, how far it was open, and how far down they were, in px. */
export interface KeptPlace<Choice, Open> {
  readonly choice: Choice
  readonly open: Open
  readonly scrollY: number
}

const places = new Map<string, KeptPlace<unknown, unknown>>()

/**
 * What is chosen above a list and how far it is open, kept while the page is, so that coming back shows the same place.
 * `list` names it and all that is kept under that name is of one kind; `top` is how it begins. With `isNew` it begins there
 * whatever was kept.
 */
export const useKeptPlace = <Choice, Open>(
  list: string,
  top: { readonly choice: Choice; readonly open: Open },
  isNew = false,
) => {
  const [start] = useState<KeptPlace<Choice, Open>>(() => {
    const kept = isNew ? undefined : places.get(list)
    // Safe: whoever names a list keeps one kind of place under that name.
    return (kept as KeptPlace<Choice, Open> | undefined) ?? { ...top, scrollY: 0 }
  })
  const [choice, setChoice] = useState(start.choice)
  const [open, setOpen] = useState(start.open)
  const latest = useRef({ choice, open })
  latest.current = { choice, open }
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
      places.set(list, { ...latest.current, scrollY })
    }
  }, [list, start])
  return {
    choice,
    open,
    setOpen,
    /** A new choice is a new list, from its top. */
    setChoice: (next: Choice) => {
      setChoice(next)
      setOpen(top.open)
    },
  }
}
