import type { StreamId } from '@whatworked/shared/ids'
import { type Activity, activity } from '@whatworked/shared/records/activity'
import { useState } from 'react'
import * as v from 'valibot'
import { navigate } from 'wouter/use-hash-location'
import { activitiesIn } from '../../data/activities/activity-queries.ts'
import { dropForm, keepForm, keptForm } from '../../data/kept-form.ts'
import { saveRecord } from '../../data/save-record.ts'
import { spaceView } from '../../data/space-queries.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { onSubmit } from '../../ui/form-keys.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { AnswersFields } from './AnswersFields.tsx'
import { type ActivityDraft, activityDraft, bodyOf, draftOf, stillToSay } from './activity-draft.ts'
import { WayFields } from './WayFields.tsx'
import '../../ui/crumbs.css'
import '../../ui/entry-form.css'
import './space-settings.css'

/** `/space/:stream/activity/new`: another activity in the same space, with the same four questions before its way of working. */
export const NewActivityScreen = ({ stream }: { readonly stream: string }) => {
  const found = useLive(
    async (db) => ({
      view: await spaceView(db, stream),
      last: (await activitiesIn(db, stream as StreamId)).at(-1),
    }),
    [stream],
  )
  if (found.kind === 'loading') return null
  const value = liveValue(found)
  if (value?.view?.space === undefined) return <ScreenHeading title="This space isn’t on this computer" />
  const { space, role } = value.view
  return (
    <div className="space-settings">
      <p className="crumbs">
        <a className="crumb" href={`#/space/${stream}`}>
          <Icon name="chevron-back" />
          {space.name}
        </a>
      </p>
      <div className="screen-head">
        <ScreenHeading title="Another activity" />
      </div>
      {role === 'owner' || role === 'facilitator' ? (
        <NewActivity stream={value.view.stream} before={value.last?.body} purpose={space.purpose} />
      ) : (
        <p className="muted">An owner or a facilitator begins one.</p>
      )}
    </div>
  )
}

interface Props {
  readonly stream: StreamId
  readonly before: Activity | undefined
  readonly purpose: string | undefined
}

const NewActivity = ({ stream, before, purpose }: Props) => {
  const db = useDb()
  const key = `activity in ${stream}`
  // The answers of the last one are a beginning; its school's own way can be used again.
  const base: Activity = v.parse(activity, {
    form: '',
    answers: before?.answers ?? { purpose },
    ...(before?.own && { own: before.own }),
  })
  const [draft, setDraft] = useState<ActivityDraft>(() => keptForm(key, activityDraft) ?? draftOf(base))
  const [trouble, setTrouble] = useState<string>()
  const read = base.answers.evidence.filter(({ source, url }) => source ?? url)
  const missing = stillToSay(draft, read.length)
  const set = (part: Partial<ActivityDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    keepForm(key, next)
    setTrouble(undefined)
  }
  const begin = async () => {
    if (missing.length > 0) return setTrouble(`Still to say: ${missing.join('; ')}.`)
    if (draft.way === '') return setTrouble('Choose a way of working. It can be another one later.')
    const saved = await saveRecord(db, { stream, type: 'activity', body: bodyOf(draft, base) }, new Date())
    if (saved.kind !== 'saved')
      return setTrouble('It could not be kept. Close other WhatWorked pages and try again.')
    dropForm(key)
    navigate(`/space/${stream}/activity/${saved.record.id}`)
  }
  return (
    <form
      className="card form-stack entry-form"
      aria-label="Another activity"
      noValidate
      onSubmit={onSubmit(() => void begin())}
    >
      <AnswersFields draft={draft} set={set} read={read} />
      {missing.length > 0 ? (
        <p className="muted">
          The way of working comes after these. Still to say: {missing.join('; ')}. A short answer does.
        </p>
      ) : (
        <>
          <WayFields draft={draft} set={set} body={base} />
          <TextField
            label="What is it called? (if it needs a name)"
            maxLength={120}
            value={draft.title}
            onChange={({ target }) => set({ title: target.value })}
          />
        </>
      )}
      {trouble && (
        <Notice icon="info" title={trouble} live>
          Everything you wrote is kept.
        </Notice>
      )}
      <div>
        <Button type="submit" kind="primary">
          Begin it
        </Button>
      </div>
    </form>
  )
}
