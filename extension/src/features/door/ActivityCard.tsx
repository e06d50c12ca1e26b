import type { StreamId } from '@whatworked/shared/ids'
import { type Activity, activity as activityBody } from '@whatworked/shared/records/activity'
import { useState } from 'react'
import * as v from 'valibot'
import type { KeptActivity } from '../../data/activities/activity-queries.ts'
import { saveRecord } from '../../data/save-record.ts'
import { useDb } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { TextField } from '../../ui/Field.tsx'
import { formKeys, onSubmit } from '../../ui/form-keys.ts'
import { Notice } from '../../ui/Notice.tsx'
import { showToast } from '../../ui/toasts.ts'
import { type ActivityDraft, activityDraft, bodyOf, draftOf, wayOf } from './activity-draft.ts'
import { FourQuestions } from './FourQuestions.tsx'
import { useKeptForm } from './use-kept-form.ts'
import { WayFields } from './WayFields.tsx'

interface Props {
  readonly stream: StreamId
  readonly activity: KeptActivity
}

/** What is typed, and the activity as it was when that began: what others changed since then is not undone by it. */
const change = v.object({ draft: activityDraft, before: activityBody })

/** One activity of a space: its answers, its way of working, its minutes, its end. */
export const ActivityCard = ({ stream, activity: { id, body } }: Props) => {
  const db = useDb()
  const form = useKeptForm(`change of ${id}`, change, { draft: draftOf(body), before: body })
  const [trouble, setTrouble] = useState<string>()
  const { draft, before } = form.values
  const title = body.title ?? wayOf(draftOf(body), body)?.name ?? 'A way of working'

  const set = (part: Partial<ActivityDraft>) => form.set({ draft: { ...draft, ...part }, before })
  const save = async (to: Activity, from: Activity, said: string) => {
    const saved = await saveRecord(db, { stream, id, type: 'activity', body: to, before: from }, new Date())
    if (saved.kind === 'saved') {
      setTrouble(undefined)
      showToast(said)
      return true
    }
    setTrouble('What you wrote is kept on this page. Close other WhatWorked pages and try again.')
    return false
  }
  const keep = async () => {
    if (await save(bodyOf(draft, before), before, 'Kept')) form.done()
  }
  const end = () => {
    const { endedAt, ...open } = body
    return endedAt === undefined
      ? save({ ...body, endedAt: Date.now() }, body, 'It has ended. Everything in it stays.')
      : save(open, body, 'It goes on.')
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
      <Disclosure summary="The four questions" isOpenAtFirst>
        <FourQuestions draft={draft} set={set} />
      </Disclosure>
      <WayFields draft={draft} set={set} body={body} />
      {trouble && (
        <Notice tone="trouble" icon="warn" title="It wasn’t saved." live>
          {trouble}
        </Notice>
      )}
      <div className="row wrap">
        <Button type="submit" kind="primary" disabled={!form.isTouched}>
          Keep the changes
        </Button>
        <ButtonLink href={`#/space/${stream}/activity/${id}/way`}>Make the stages your own</ButtonLink>
        <ButtonLink href={`#/space/${stream}/activity/${id}`}>Its meetings and dates</ButtonLink>
        <Button kind="quiet" onClick={() => void end()}>
          {body.endedAt === undefined ? 'End it' : 'Take it up again'}
        </Button>
      </div>
    </form>
  )
}
