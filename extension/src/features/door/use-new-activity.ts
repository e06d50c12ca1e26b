import { suggest } from '@whatworked/shared/forms/suggest'
import { formOf } from '@whatworked/shared/forms/ways'
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { activity } from '@whatworked/shared/records/activity'
import { useState } from 'react'
import * as v from 'valibot'
import { navigate } from 'wouter/use-hash-location'
import { beginActivity } from '../../data/activities/session-save.ts'
import { useDb } from '../../data/use-live.ts'
import { answersOf, situationOf, unanswered } from './answers-draft.ts'
import { datesOf, detailsOf } from './first-dates.ts'
import type { NewActivityProps } from './NewActivityScreen.tsx'
import { type NewActivityDraft, newActivityDraft, newActivityOf } from './new-activity-draft.ts'
import type { StepTrouble } from './StepForm.tsx'
import { ACTIVITY_STEPS, type DoorStep, stepBeside } from './steps.ts'
import { said } from './typed.ts'
import { useKeptForm } from './use-kept-form.ts'

/** Another activity while it is begun: its draft, what is still to be said, and the way on. */
export const useNewActivity = ({ stream, before, own, purpose, calendar }: NewActivityProps) => {
  const db = useDb()
  const form = useKeptForm(`activity in ${stream}`, newActivityDraft, newActivityOf(before, purpose))
  const draft = form.values
  const [missing, setMissing] = useState<readonly string[]>([])
  const [trouble, setTrouble] = useState<StepTrouble>()
  const [isBeginning, setBeginning] = useState(false)
  const { step } = draft
  const open = unanswered(draft)
  const suggested = suggest(situationOf(draft))
  const way = (draft.way === undefined ? undefined : formOf({ form: draft.way, own })) ?? suggested[0]?.form

  const set = (part: Partial<NewActivityDraft>) => {
    form.set(part)
    setMissing([])
    setTrouble(undefined)
  }
  const begin = async () => {
    if (way === undefined || isBeginning) return
    setBeginning(true)
    const dates = datesOf(draft, way, calendar)
    const answers = answersOf(draft)
    const id = newSpaceRecordId()
    const body = v.parse(activity, {
      form: way.id,
      ...(way.id === 'own' && { own }),
      ...said('title', draft.title),
      answers,
      ...(way.meetingsPlanned !== undefined && { meetings: Math.max(way.meetingsPlanned, dates.length) }),
      ...(dates[0] && { startsOn: dates[0].day }),
    })
    const starts = dates.map(({ startsAt }) => startsAt)
    const kept = await beginActivity(
      db,
      { stream, activity: id },
      body,
      starts,
      detailsOf(draft, answers, way),
      new Date(),
    )
    setBeginning(false)
    if (kept.kind !== 'saved')
      return setTrouble({
        title: 'It wasn’t begun.',
        words: 'It could not be kept on this computer. Close other WhatWorked pages and try again.',
      })
    form.done()
    navigate(`/space/${stream}/activity/${id}`)
  }
  const goOn = async () => {
    if (open.length > 0) return setMissing(open)
    const to = stepBeside(ACTIVITY_STEPS, step, 1)
    if (to === undefined) return begin()
    set({ step: to, ...(step === 'way' && way && { way: way.id }) })
    scrollTo(0, 0)
  }
  const isOpen = (to: DoorStep) => to === 'questions' || open.length === 0
  return { draft, set, kept: form.kept, missing, trouble, isBeginning, suggested, way, isOpen, goOn }
}
