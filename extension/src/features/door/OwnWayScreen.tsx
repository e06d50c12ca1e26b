import { NO_MEETING, renamed } from '@whatworked/shared/forms/compose'
import { addMeeting } from '@whatworked/shared/forms/compose-parts'
import type { FormProblem, OwnForm } from '@whatworked/shared/forms/read-form'
import { WAYS } from '@whatworked/shared/forms/ways'
import type { StreamId } from '@whatworked/shared/ids'
import type { ReactNode } from 'react'
import { activityOf, type KeptActivity } from '../../data/activities/activity-queries.ts'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Field, SelectField, TextField } from '../../ui/Field.tsx'
import { onSubmit } from '../../ui/form-keys.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { OwnFacts } from './OwnFacts.tsx'
import { OwnMeeting } from './OwnMeeting.tsx'
import { OwnRoles } from './OwnRoles.tsx'
import { OwnSheets } from './OwnSheets.tsx'
import { OwnStages } from './OwnStages.tsx'
import { useOwnWay } from './use-own-way.ts'
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
  return <OwnWay key={id} stream={stream as StreamId} activity={found.value} />
}

const OwnWay = ({ stream, activity }: { readonly stream: StreamId; readonly activity: KeptActivity }) => {
  const { form, compose, problems, keep, bringIn, beginWith } = useOwnWay(stream, activity)
  if (form === undefined) return null
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
      <form className="stack" noValidate onSubmit={onSubmit(() => void keep())}>
        <section className="card form-stack" aria-label="What it is">
          <SelectField
            label="Begin with"
            hint="Its stages come here to be changed. What you composed before is replaced."
            none="What stands here"
            options={WAYS.map(({ id, name }) => ({ value: id, label: name }))}
            value=""
            onChange={({ target }) => beginWith(target.value)}
          />
          <TextField
            label="What do you call it?"
            maxLength={120}
            value={form.name}
            onChange={({ target }) => compose((one) => renamed(one, target.value))}
          />
          <OwnFacts form={form} compose={compose} />
        </section>
        <OwnRoles form={form} compose={compose} />
        {form.meetings.map((meeting) => (
          <OwnMeeting key={meeting.id} form={form} meeting={meeting} compose={compose} />
        ))}
        <div>
          <Button icon="plus" size="dense" onClick={() => compose(addMeeting)}>
            Add a meeting that differs
          </Button>
        </div>
        <section className="card form-stack" aria-label="Before, between and after">
          <h2 className="card-title">Before, between and after</h2>
          <p className="muted small">
            Steps that belong to no meeting: a question before the first, a try between two.
          </p>
          <OwnStages form={form} place={NO_MEETING} compose={compose} />
        </section>
        <OwnSheets form={form} compose={compose} />
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
              onChange={({ target }) => {
                void bringIn(target.files?.[0])
                // The same file may be chosen again once it is put right.
                target.value = ''
              }}
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
