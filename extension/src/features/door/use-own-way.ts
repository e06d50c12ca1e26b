import { composeFrom, tidied } from '@whatworked/shared/forms/compose'
import { tidiedSheets } from '@whatworked/shared/forms/compose-parts'
import { type FormProblem, type OwnForm, readForm, readFormFile } from '@whatworked/shared/forms/read-form'
import { formOf, WAYS } from '@whatworked/shared/forms/ways'
import type { StreamId } from '@whatworked/shared/ids'
import { activity as activityBody } from '@whatworked/shared/records/activity'
import { useRef, useState } from 'react'
import * as v from 'valibot'
import { navigate } from 'wouter/use-hash-location'
import type { KeptActivity } from '../../data/activities/activity-queries.ts'
import { saveRecord } from '../../data/save-record.ts'
import { useDb } from '../../data/use-live.ts'
import { showToast } from '../../ui/toasts.ts'
import { ownWayDraft } from './own-way-draft.ts'
import { useKeptForm } from './use-kept-form.ts'

/** What is composed, and the activity as it was when that began. */
const change = v.object({ own: ownWayDraft, before: activityBody })

/** Makes the next way from the one that stands here now. */
export type Compose = (become: (form: OwnForm) => OwnForm) => void

/** A school's own way of working while it is composed; `form` is undefined only where there is no way to begin with. */
export const useOwnWay = (stream: StreamId, { id, body }: KeptActivity) => {
  const db = useDb()
  const start = body.own ?? composed(formOf(body) ?? WAYS[0])
  const kept = useKeptForm(`way of ${id}`, change, { own: start as OwnForm, before: body })
  const { own: form, before } = kept.values
  // An undo comes later than the screen that offered it: it changes what stands here then.
  const latest = useRef(form)
  latest.current = form
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const compose: Compose = (become) => {
    latest.current = become(latest.current)
    kept.set({ own: latest.current, before })
    setProblems([])
  }
  const replace = (next: OwnForm, told: string) => {
    const was = latest.current
    compose(() => next)
    showToast(told, { label: 'Undo', onAct: () => compose(() => was) })
  }
  const keep = async () => {
    const read = readForm(tidiedSheets(tidied(form)))
    if (read.kind === 'wrong') return setProblems(read.problems)
    const to = { ...before, form: 'own', own: read.form }
    const saved = await saveRecord(db, { stream, id, type: 'activity', body: to, before }, new Date())
    if (saved.kind !== 'saved')
      return setProblems([
        {
          where: 'The way of working',
          what: 'could not be saved. Close other WhatWorked pages and try again.',
        },
      ])
    kept.done()
    showToast('Kept. The group works this way from now on.')
    navigate(`/space/${stream}/activity/${id}`)
  }
  const bringIn = async (file: File | undefined) => {
    if (file === undefined) return
    const read = readFormFile(await file.text())
    if (read.kind === 'wrong') setProblems(read.problems)
    else replace(read.form, `${read.form.name} is here to be changed`)
  }
  const beginWith = (way: string) => {
    const found = WAYS.find((one) => one.id === way)
    if (found) replace(composeFrom(found, ''), `${found.name} is here to be changed`)
  }
  return { form: form as OwnForm | undefined, compose, problems, keep, bringIn, beginWith }
}

const composed = (way: Parameters<typeof composeFrom>[0] | undefined): OwnForm | undefined =>
  way && composeFrom(way, '')
