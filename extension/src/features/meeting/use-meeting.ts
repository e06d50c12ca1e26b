/** One meeting, kept up to date: what is kept, the run that its moves give, and the clock that all devices share. */
import { withPlace } from '@whatworked/shared/forms/places'
import { type RunView, viewAt } from '@whatworked/shared/forms/run-view'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { meetingRecords } from '../../data/activities/meeting-queries.ts'
import { type Library, runOfMeeting } from '../../data/activities/meeting-run.ts'
import { useClock } from '../../data/use-clock.ts'
import { useDb, useLive } from '../../data/use-live.ts'
import { showToast } from '../../ui/toasts.ts'
import { sheetsOfMeeting, stagesBefore } from './before.ts'
import { deedsOf } from './deeds.ts'
import type { HeardOf, Meeting } from './meeting.ts'
import { toMeeting } from './to-meeting.ts'

export interface MeetingLibrary extends Library {
  /** What somebody who listens does with a talk or a stall that they hear of. */
  readonly renderHeard?: (heard: HeardOf) => ReactNode
}
export const LibraryContext = createContext<MeetingLibrary | undefined>(undefined)

export type FoundMeeting =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  /** The way of working came with a newer version. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'ready'; readonly meeting: Meeting; readonly view: RunView; readonly now: number }

/** The meeting and its clock; drawn anew with each record and each second. */
export const useMeeting = (
  stream: string,
  session: string,
  opens: Pick<Meeting, 'onScribe' | 'onOpenPane'>,
): FoundMeeting => {
  const db = useDb()
  const library = useContext(LibraryContext)
  const { second: now, exact } = useClock()
  const found = useLive((reading) => meetingRecords(reading, stream, session), [stream, session])
  const kept = found.kind === 'ready' ? found.value : undefined
  const folded = useMemo(() => {
    const form = kept && library?.formOf(kept.activity.body)
    if (kept === undefined || library === undefined || form === undefined) return undefined
    const inPlace = withPlace(form, kept.activity.body, kept.session, kept.sessions)
    const before = stagesBefore(form, inPlace, library.protocolOf)
    const records = { ...kept, contributions: sheetsOfMeeting(kept.contributions, before) }
    const meetingRun = runOfMeeting(records, library)
    return meetingRun && { ...meetingRun, records, before }
  }, [kept, library])
  if (found.kind === 'loading') return { kind: 'loading' }
  if (kept === undefined) return { kind: 'missing' }
  if (folded === undefined) return { kind: 'newer' }
  const { form, before, records, run, agenda, lastTime, offers } = folded
  const deeds = deedsOf({ db, records, run, agenda, lastTime, now: exact, onTrouble: tellTrouble })
  const sheetNamed = (id: string) => library?.sheetOf(records.activity.body, id)
  const meeting = {
    ...toMeeting({ records, form, before, run, offers, sheetNamed, deeds, now }),
    ...opens,
    ...(library?.renderHeard && { renderHeard: library.renderHeard }),
  }
  return { kind: 'ready', meeting, view: viewAt(run, now), now }
}

const tellTrouble = (): void =>
  showToast(
    'This browser couldn’t keep that. Free some room or close other WhatWorked pages, and press again.',
  )
