import type { StreamId } from '@whatworked/shared/ids'
import { useEffect, useState } from 'react'
import { beginVisit, newSince, noteVisit, type VisitMark } from '../../data/spaces/last-visit.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'

export interface Visit {
  /** When the visit before this one ended, ms UTC; undefined on the first. */
  readonly since: number | undefined
  /** The posts that are new since, or have new replies. */
  readonly news: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/** This visit to a space, beside the one before. It is noted in this browser alone. */
export const useVisit = (stream: StreamId, me: string): Visit => {
  const db = useDb()
  const [before, setBefore] = useState<VisitMark>()
  useEffect(() => {
    const note = () => void noteVisit(db, stream, new Date()).catch(() => undefined)
    const onHidden = () => document.visibilityState === 'hidden' && note()
    // A browser that keeps nothing more forgets where one was; that does no harm.
    beginVisit(db, stream, new Date()).then(setBefore, () => undefined)
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      note()
    }
  }, [db, stream])
  const news = liveValue(
    useLive(
      async (reading) => (before === undefined ? NONE : await newSince(reading, stream, me, before)),
      [stream, me, before],
    ),
  )
  return { since: before?.at, news: news ?? NONE }
}
