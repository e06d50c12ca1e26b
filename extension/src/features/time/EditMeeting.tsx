import type { SaveFailure } from '@whatworked/shared/failure'
import { inTheWay } from '@whatworked/shared/forms/dates'
import type { RecordId } from '@whatworked/shared/ids'
import { useState } from 'react'
import type { KeptSession } from '../../data/activities/activity-queries.ts'
import {
  changeMeeting,
  holdMeeting,
  loseMeeting,
  moveMeeting,
  planAgain,
  removeMeeting,
} from '../../data/activities/session-save.ts'
import type { GroupTime } from '../../data/activities/time-queries.ts'
import type { Saved } from '../../data/save-record.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { clockTime, localDayOf, longDay } from '../../ui/dates.ts'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { showToast } from '../../ui/toasts.ts'
import { minutesIn, OverlapNotice, startIn, WhenFields, WhereFields } from './MeetingFields.tsx'

interface Props {
  readonly time: GroupTime
  readonly id: RecordId
  readonly onClose: () => void
}

type Became = 'planned' | 'held' | 'part' | 'lost'

/** One meeting: when and where it is, and what became of it. */
export const EditMeeting = ({ time, id, onClose }: Props) => {
  const session = time.sessions.find((one) => one.id === id)
  return session === undefined ? null : <Edit time={time} session={session} onClose={onClose} />
}

const becameOf = ({ state, took }: KeptSession['body']): Became =>
  state === 'held' && took !== undefined ? 'part' : state

const Edit = ({
  time: { view, calendar },
  session,
  onClose,
}: Omit<Props, 'id'> & { readonly session: KeptSession }) => {
  const db = useDb()
  const { body, id } = session
  const today = localDayOf(new Date())
  const [form, setForm] = useState({
    day: localDayOf(new Date(body.startsAt)),
    at: clockTime(body.startsAt),
    minutes: String(body.minutes),
    place: body.place ?? '',
    givenBy: body.givenBy ?? '',
    what: body.took?.what ?? '',
    left: String(body.took?.minutesLeft || Math.max(body.minutes - 15, 0)),
  })
  const [became, setBecame] = useState(becameOf(body))
  const [trouble, setTrouble] = useState<SaveFailure>()
  const field = (name: keyof typeof form) => ({
    value: form[name],
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
  })
  const startsAt = startIn(form.day, form.at) ?? body.startsAt
  const minutes = minutesIn(form.minutes, body.minutes)
  const isMoved = startsAt !== body.startsAt
  const holiday = form.day ? inTheWay(calendar, form.day) : undefined

  const save = async () => {
    const now = new Date()
    const what = form.what.trim() || 'Something else'
    const minutesLeft = Math.min(Math.max(Math.round(Number(form.left)) || 0, 0), minutes)
    const steps: (() => Promise<Saved | SaveFailure>)[] = [
      ...(isMoved ? [() => moveMeeting(db, view.stream, id, startsAt, now)] : []),
      () =>
        changeMeeting(
          db,
          view.stream,
          id,
          { minutes, place: form.place.trim() || null, givenBy: form.givenBy.trim() || null },
          now,
        ),
      ...(became === 'planned' && body.state !== 'planned'
        ? [() => planAgain(db, view.stream, id, now)]
        : []),
      ...(became === 'held' ? [() => holdMeeting(db, view.stream, id, undefined, now)] : []),
      ...(became === 'part' ? [() => holdMeeting(db, view.stream, id, { what, minutesLeft }, now)] : []),
      ...(became === 'lost' ? [() => loseMeeting(db, view.stream, id, what, now)] : []),
    ]
    for (const step of steps) {
      const result = await step()
      if (result.kind !== 'saved') return setTrouble(result)
    }
    showToast(isMoved ? 'Moved' : 'Saved')
    onClose()
  }
  const remove = async () => {
    const result = await removeMeeting(db, view.stream, id, new Date())
    if (result.kind !== 'saved') return setTrouble(result)
    showToast('Taken out of the plan')
    onClose()
  }

  return (
    <Dialog
      title={`Meeting ${body.number}, ${longDay(localDayOf(new Date(body.startsAt)), today)}`}
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Segmented
          legend="What became of it"
          value={became}
          onChange={setBecame}
          options={[
            { value: 'planned', label: 'Planned' },
            { value: 'held', label: 'Held' },
            { value: 'part', label: 'Held in part' },
            { value: 'lost', label: 'Lost' },
          ]}
        />
        {(became === 'part' || became === 'lost') && (
          <div className="time-row">
            <TextField
              label="What took the time?"
              hint="A thing, not a person: Year 11 reports, a fire drill."
              maxLength={500}
              {...field('what')}
            />
            {became === 'part' && (
              <TextField
                label="Minutes that were left"
                type="number"
                min={0}
                max={minutes}
                {...field('left')}
              />
            )}
          </div>
        )}
        <WhenFields day="day" dayLabel="On" field={field} />
        <WhereFields field={field} />
        {isMoved && holiday !== undefined && (
          <Notice icon="calendar" title={`That day is in ${holiday}.`}>
            It can be there if that suits everybody.
          </Notice>
        )}
        {became === 'planned' && (
          <OverlapNotice
            spans={[{ startsAt, minutes }]}
            title="That is at the same time as another meeting."
            except={id}
          />
        )}
        {trouble && <SaveTrouble trouble={trouble} />}
        <div className="row between wrap">
          <Button type="submit" kind="primary">
            Save
          </Button>
          {body.state === 'planned' && (
            <Button kind="quiet" icon="bin" onClick={() => void remove()}>
              Take out of the plan
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}
