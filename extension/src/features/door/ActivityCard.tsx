import type { StreamId } from '@whatworked/shared/ids'
import type { Activity } from '@whatworked/shared/records/activity'
import { useState } from 'react'
import type { KeptActivity } from '../../data/activities/activity-queries.ts'
import { dropForm, keepForm, keptForm } from '../../data/kept-form.ts'
import { saveRecord } from '../../data/save-record.ts'
import { useDb } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { formKeys, onSubmit } from '../../ui/form-keys.ts'
import { Notice } from '../../ui/Notice.tsx'
import { showToast } from '../../ui/toasts.ts'
import { AnswersFields } from './AnswersFields.tsx'
import { type ActivityDraft, activityDraft, bodyOf, draftOf, wayOf } from './activity-draft.ts'
import { WayFields } from './WayFields.tsx'

interface Props {
  readonly stream: StreamId
  readonly activity: KeptActivity
}

/** One activity of a space: its answers, its way of working, its minutes, its end. */
export const ActivityCard = ({ stream, activity }: Props) => {
  const db = useDb()
  const key = `activity ${activity.id}`
  const { body } = activity
  const [typed, setTyped] = useState<ActivityDraft | undefined>(() => keptForm(key, activityDraft))
  const [trouble, setTrouble] = useState<string>()
  const draft = typed ?? draftOf(body)
  const way = wayOf(draft, body)
  const title = body.title ?? way?.name ?? 'A way of working'

  const set = (part: Partial<ActivityDraft>) => {
    const next = { ...draft, ...part }
    setTyped(next)
    keepForm(key, next)
  }
  const save = async (to: Activity, said: string) => {
    const saved = await saveRecord(
      db,
      { stream, id: activity.id, type: 'activity', body: to, before: body },
      new Date(),
    )
    if (saved.kind !== 'saved') {
      setTrouble('What you wrote is kept on this page. Close other WhatWorked pages and try again.')
      return
    }
    dropForm(key)
    setTyped(undefined)
    setTrouble(undefined)
    showToast(said)
  }
  const keep = () => save(bodyOf(draft, body), 'Kept')
  const end = () => {
    const { endedAt: _, ...open } = body
    return save(
      body.endedAt === undefined ? { ...body, endedAt: Date.now() } : open,
      body.endedAt === undefined ? 'It has ended. Everything in it stays.' : 'It goes on.',
    )
  }
  return (
    <form
      className="card form-stack entry-form"
      aria-label={title}
      noValidate
      onSubmit={onSubmit(() => void keep())}
      onKeyDown={formKeys(() => void keep())}
    >
      <h2 className="card-title">{title}</h2>
      <TextField
        label="What is it called?"
        maxLength={120}
        value={draft.title}
        onChange={({ target }) => set({ title: target.value })}
      />
      <AnswersFields
        draft={draft}
        set={set}
        read={body.answers.evidence.filter(({ source, url }) => source ?? url)}
      />
      <WayFields draft={draft} set={set} body={body} />
      {trouble && (
        <Notice tone="trouble" icon="warn" title="It wasn’t saved." live>
          {trouble}
        </Notice>
      )}
      <div className="row wrap">
        <Button type="submit" kind="primary" disabled={typed === undefined}>
          Keep the changes
        </Button>
        <ButtonLink href={`#/space/${stream}/activity/${activity.id}/way`}>
          Make the stages your own
        </ButtonLink>
        <Button kind="quiet" onClick={() => void end()}>
          {body.endedAt === undefined ? 'End it' : 'Take it up again'}
        </Button>
      </div>
    </form>
  )
}
