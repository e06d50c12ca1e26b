import { isEnded } from '@whatworked/shared/forms/ended'
import type { Form } from '@whatworked/shared/forms/form'
import type { Activity } from '@whatworked/shared/records/activity'
import { useState } from 'react'
import type { Gathering } from '../../data/activities/gathering-queries.ts'
import { saveRecord } from '../../data/save-record.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { localDayOf, longDay } from '../../ui/dates.ts'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { showToast } from '../../ui/toasts.ts'

/** The day on which a group ends, whatever is left; afterwards it is read and thanked for. */
export const EndCard = ({ gathering: { view, activity }, form }: { gathering: Gathering; form: Form }) => {
  const db = useDb()
  const [day, setDay] = useState(activity.body.endsOn ?? '')
  const today = localDayOf(new Date())
  const isGuide = view.role === 'owner' || view.role === 'facilitator'
  const { endsOn, endedAt } = activity.body
  const isOver = isEnded(activity.body, today)
  if (form.endsByDate !== true && !isOver) return null
  const change = async (body: Activity, said: string) => {
    const saved = await saveRecord(
      db,
      { stream: view.stream, id: activity.id, type: 'activity', body, before: activity.body },
      new Date(),
    )
    showToast(saved.kind === 'saved' ? said : 'That couldn’t be kept just now. Nothing has changed.')
  }
  if (isOver) {
    const on = endedAt === undefined ? endsOn : localDayOf(new Date(endedAt))
    const { endedAt: _ended, endsOn: _ends, ...open } = activity.body
    return (
      <Notice
        icon="info"
        title={`This ended${on ? ` on ${longDay(on, today)}` : ''}.`}
        actions={
          isGuide && (
            <Button size="dense" onClick={() => void change(open as Activity, 'Open again')}>
              Open it again
            </Button>
          )
        }
      >
        Everything in it stays readable. Nothing is written here any more but thanks.
      </Notice>
    )
  }
  return (
    <section className="card card-gap" aria-labelledby="end-heading">
      <h2 id="end-heading" className="card-title">
        When it ends
      </h2>
      <p>
        {endsOn
          ? `On ${longDay(endsOn, today)}, whatever is left. Afterwards everything stays readable, and only thanks are written.`
          : 'A group that has an end is easier to join. No day is set yet.'}
      </p>
      {isGuide && (
        <>
          <TextField
            label="The last day"
            type="date"
            min={today}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
          <div className="row wrap">
            <Button
              disabled={day === '' || day === endsOn}
              onClick={() => void change({ ...activity.body, endsOn: day }, 'The last day is set')}
            >
              Set the day
            </Button>
            <Button
              kind="quiet"
              onClick={() => void change({ ...activity.body, endedAt: Date.now() }, 'Ended')}
            >
              End it today
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
