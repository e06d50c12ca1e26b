import { useEffect, useRef, useState } from 'react'
import { scrollBackTo } from '../../ui/scroll-back.ts'
import { type FeedChoice, rememberedFeed, rememberFeed } from './feed-choice.ts'

/** What is chosen above a feed and how far it is open; scrolls back to where one was. */
export const useFeedPlace = (stream: string) => {
  const [start] = useState(() => rememberedFeed(stream))
  const [choice, setChoice] = useState(start.choice)
  const [pages, setPages] = useState(start.pages)
  const latest = useRef({ choice, pages })
  latest.current = { choice, pages }
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
      rememberFeed(stream, { ...latest.current, scrollY })
    }
  }, [stream, start])
  return {
    choice,
    pages,
    /** A new choice is a new list, from its top. */
    setChoice: (next: FeedChoice) => {
      setChoice(next)
      setPages(1)
    },
    onMore: () => setPages((before) => before + 1),
  }
}
