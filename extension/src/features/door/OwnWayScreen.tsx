import {
  addStage,
  changeStage,
  composeFrom,
  minutesTogether,
  moveStage,
  removeStage,
  renamed,
} from '@whatworked/shared/forms/compose'
import { ownForm } from '@whatworked/shared/forms/form'
import { type FormProblem, type OwnForm, readForm, readFormFile } from '@whatworked/shared/forms/read-form'
import { formOf, WAYS } from '@whatworked/shared/forms/ways'
import type { StreamId } from '@whatworked/shared/ids'
import { type ReactNode, useState } from 'react'
import * as v from 'valibot'
import { navigate } from 'wouter/use-hash-location'
import { activityOf, type KeptActivity } from '../../data/activities/activity-queries.ts'
import { dropForm, keepForm, keptForm } from '../../data/kept-form.ts'
import { saveRecord } from '../../data/save-record.ts'
import { useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Field, SelectField, TextField } from '../../ui/Field.tsx'
import { onSubmit } from '../../ui/form-keys.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { showToast } from '../../ui/toasts.ts'
import { OwnStage } from './OwnStage.tsx'
import '../../ui/crumbs.css'
import '../../ui/entry-form.css'
import './space-settings.css'

interface ScreenProps {
  readonly stream: string
  readonly id: string
}

/** `/space/:stream/activity/:activity/way`: a school's own way of working, composed of stages; it begins with one that is there. */
export const OwnWayScreen = ({ stream, id }: ScreenProps) => {
  const found = useLive((db) => activityOf(db, stream as StreamId, id), [stream, id])
  if (found.kind === 'loading') return null
  if (found.kind === 'failed' || found.value === undefined)
    return <ScreenHeading title="This activity isn’t on this computer" />
  return <OwnWay stream={stream as StreamId} activity={found.value} />
}

const OwnWay = ({ stream, activity }: { readonly stream: StreamId; readonly activity: KeptActivity }) => {
  const db = useDb()
  const { body } = activity
  const key = `own way ${activity.id}`
  const [start] = WAYS
  const [form, setForm] = useState<OwnForm | undefined>(() => {
    const now = body.own ?? formOf(body) ?? start
    return keptForm(key, draftShape) ?? body.own ?? (now && composeFrom(now, ''))
  })
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const [said, setSaid] = useState('')
  if (form === undefined) return null
  const set = (next: OwnForm) => {
    setForm(next)
    keepForm(key, next)
    setProblems([])
  }
  const keep = async () => {
    const read = readForm(form)
    if (read.kind === 'wrong') return setProblems(read.problems)
    const change = { ...body, form: 'own', own: read.form }
    const saved = await saveRecord(
      db,
      { stream, id: activity.id, type: 'activity', body: change, before: body },
      new Date(),
    )
    if (saved.kind !== 'saved')
      return setProblems([
        {
          where: 'The way of working',
          what: 'could not be saved. Close other WhatWorked pages and try again.',
        },
      ])
    dropForm(key)
    showToast('Kept. The group works this way from now on.')
    navigate(`/space/${stream}/activity/${activity.id}`)
  }
  const bringIn = async (file: File | undefined) => {
    if (file === undefined) return
    const read = readFormFile(await file.text())
    if (read.kind === 'wrong') setProblems(read.problems)
    else set(read.form)
  }
  const move = (meeting: string, at: number, by: -1 | 1, name: string) => {
    set(moveStage(form, meeting, at, by))
    setSaid(`${name} is stage ${at + 1 + by} now.`)
  }
  return (
    <div className="space-settings">
      <p className="crumbs">
        <a className="crumb" href={`#/space/${stream}/settings`}>
          <Icon name="chevron-back" />
          Settings of the space
        </a>
      </p>
      <div className="screen-head">
        <ScreenHeading title="Your own way of working" />
      </div>
      <form className="card form-stack entry-form" noValidate onSubmit={onSubmit(() => void keep())}>
        <SelectField
          label="Begin with"
          hint="Its stages come here to be changed. What you composed before is replaced."
          none="What stands here"
          options={WAYS.map(({ id, name }) => ({ value: id, label: name }))}
          value=""
          onChange={({ target }) => {
            const way = WAYS.find(({ id }) => id === target.value)
            if (way) set(composeFrom(way, ''))
          }}
        />
        <TextField
          label="What do you call it?"
          maxLength={120}
          value={form.name}
          onChange={({ target }) => set(renamed(form, target.value))}
        />
        {form.meetings.map((meeting) => (
          <section key={meeting.id} className="form-stack" aria-label={meeting.name}>
            <h2 className="card-title">
              {meeting.name}
              <span className="own-minutes">{minutesTogether(meeting)} minutes together</span>
            </h2>
            <ol className="own-stages">
              {meeting.stages.map((stage, at) => (
                <OwnStage
                  key={stage.id}
                  stage={stage}
                  at={at}
                  of={meeting.stages.length}
                  own={form.sheets}
                  onChange={(part) => set(changeStage(form, meeting.id, at, part))}
                  onMove={(by) => move(meeting.id, at, by, stage.name)}
                  onRemove={() => {
                    set(removeStage(form, meeting.id, at))
                    showToast(`${stage.name} is out`, { label: 'Undo', onAct: () => set(form) })
                  }}
                />
              ))}
            </ol>
            <div>
              <Button icon="plus" size="dense" onClick={() => set(addStage(form, meeting.id, 'New stage'))}>
                Add a stage
              </Button>
            </div>
          </section>
        ))}
        <p role="status" className="unseen">
          {said}
        </p>
        {problems.length > 0 && <Problems problems={problems} />}
        <div className="row wrap">
          <Button type="submit" kind="primary">
            Work this way
          </Button>
          <Button kind="quiet" icon="download" onClick={() => saveFile('way-of-working.json', fileOf(form))}>
            Save as a file
          </Button>
        </div>
        <Field label="Bring in a file of a way of working">
          {(tied) => (
            <input
              {...tied}
              type="file"
              accept="application/json,.json"
              onChange={({ target }) => void bringIn(target.files?.[0])}
            />
          )}
        </Field>
      </form>
    </div>
  )
}

const Problems = ({ problems }: { readonly problems: readonly FormProblem[] }): ReactNode => (
  <Notice tone="trouble" icon="warn" title="This doesn’t fit yet." live>
    {problems.map(({ where, what }) => (
      <span key={where + what} className="own-problem">
        {where}: {what}
      </span>
    ))}{' '}
    What stands here is kept.
  </Notice>
)

const fileOf = (form: OwnForm): Blob =>
  new Blob([JSON.stringify(form, null, 2)], { type: 'application/json' })

/** A draft may be unfinished, so a stage's name and its minutes are not held against it. */
const draftShape = v.pipe(
  v.custom<OwnForm>((value) => {
    const filled = JSON.parse(JSON.stringify(value ?? null), (key, inner) =>
      key === 'minutes' && typeof inner === 'number' ? Math.min(inner, 480) : inner,
    )
    return v.safeParse(ownForm, filled).success
  }),
)
