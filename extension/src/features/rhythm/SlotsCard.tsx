import type { SaveFailure } from '@whatworked/shared/failure'
import { newJournalId } from '@whatworked/shared/ids'
import type { Setting } from '@whatworked/shared/records/setting'
import { type FormEvent, useState } from 'react'
import { readSetting, saveSetting } from '../../data/settings.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Field, TextField } from '../../ui/Field.tsx'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { showToast } from '../../ui/toasts.ts'
import { inOrder, type Slot, WEEKDAYS, weekdayName } from './slots.ts'
import './rhythm-settings.css'
import '../../ui/rows.css'

const MINUTES = [15, 20, 30, 45, 60, 90]
const USUAL = { day: 4, at: '15:30', minutes: 30 }

/** Times of the week that are one's own, to write, read or plan. */
export const SlotsCard = () => {
  const db = useDb()
  const setting = liveValue(useLive((reading) => readSetting(reading, 'slots'), []))
  const [trouble, setTrouble] = useState<SaveFailure | undefined>()
  if (!setting) return null

  const save = async (slots: Slot[], said: string, undo?: () => void) => {
    const result = await saveSetting(db, { ...setting, slots }, setting, new Date())
    setTrouble(result.kind === 'saved' ? undefined : result)
    if (result.kind === 'saved') showToast(said, undo && { label: 'Undo', onAct: undo })
  }
  const remove = (slot: Slot) =>
    save(
      setting.slots.filter(({ id }) => id !== slot.id),
      `${weekdayName(slot.day)} ${slot.at} taken out`,
      () => void putBack(slot),
    )
  const putBack = async (slot: Slot) => {
    const now = await readSetting(db, 'slots')
    await saveSetting(db, { ...now, slots: [...now.slots, slot] }, now, new Date())
  }

  return (
    <section className="card card-gap" aria-labelledby="slots">
      <h2 id="slots">Time that is yours</h2>
      <p className="rhythm-lead">
        A slot in the week for writing, reading or trying something out. It is yours to keep; nobody counts
        it.
      </p>
      <SlotList slots={setting.slots} onRemove={(slot) => void remove(slot)} />
      <AddSlot
        onAdd={(slot) => void save([...setting.slots, slot], `${weekdayName(slot.day)} ${slot.at} is yours`)}
      />
      {trouble && <SaveTrouble trouble={trouble} />}
    </section>
  )
}

interface ListProps {
  readonly slots: Setting<'slots'>['slots']
  readonly onRemove: (slot: Slot) => void
}

const SlotList = ({ slots, onRemove }: ListProps) =>
  slots.length > 0 && (
    <ul className="people">
      {inOrder(slots).map((slot) => {
        const { id, day, at, minutes, what } = slot
        return (
          <li key={id}>
            <p className="grow">
              <b>
                {weekdayName(day)} {at}
              </b>{' '}
              is yours: {minutes} minutes{what?.trim() && <>, {what}</>}.
            </p>
            <Button
              size="dense"
              kind="quiet"
              aria-label={`Take out ${weekdayName(day)} ${at}`}
              onClick={() => onRemove(slot)}
            >
              Take out
            </Button>
          </li>
        )
      })}
    </ul>
  )

const AddSlot = ({ onAdd }: { readonly onAdd: (slot: Slot) => void }) => {
  const [slot, setSlot] = useState(USUAL)
  const [what, setWhat] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (slot.at === '') return
    const id = newJournalId(Date.now())
    onAdd({ id, ...slot, ...(what.trim() && { what: what.trim() }) })
    setWhat('')
  }
  return (
    <form className="slot-form" onSubmit={onSubmit}>
      <Field label="Weekday">
        {(tied) => (
          <select
            {...tied}
            className="input"
            value={slot.day}
            onChange={(event) => setSlot({ ...slot, day: Number(event.target.value) })}
          >
            {WEEKDAYS.map((name, at) => (
              <option key={name} value={at + 1}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        label="From"
        type="time"
        required
        value={slot.at}
        onChange={(event) => setSlot({ ...slot, at: event.target.value })}
      />
      <Field label="How long">
        {(tied) => (
          <select
            {...tied}
            className="input"
            value={slot.minutes}
            onChange={(event) => setSlot({ ...slot, minutes: Number(event.target.value) })}
          >
            {MINUTES.map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes} minutes
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        label="What for, if you like"
        placeholder="Reading"
        maxLength={200}
        value={what}
        onChange={(event) => setWhat(event.target.value)}
      />
      <div>
        <Button type="submit" icon="plus">
          Keep this time
        </Button>
      </div>
    </form>
  )
}
