import type { SaveFailure } from '@whatworked/shared/failure'
import type { Setting } from '@whatworked/shared/records/setting'
import { useEffect, useState } from 'react'
import { askToRing, mayRing } from '../../browser/bell.ts'
import { readSetting, saveSetting } from '../../data/settings.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { TextField } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { settleReminder } from './keep-reminder.ts'
import { WEEKDAYS } from './slots.ts'
import './rhythm-settings.css'

type Reminders = Setting<'reminders'>

/** One list after school: off until switched on, which is when the browser asks whether we may notify. */
export const RemindersCard = () => {
  const db = useDb()
  const setting = liveValue(useLive((reading) => readSetting(reading, 'reminders'), []))
  const [isAllowed, setAllowed] = useState<boolean | undefined>()
  const [isRefused, setRefused] = useState(false)
  const [trouble, setTrouble] = useState<SaveFailure | undefined>()
  useEffect(() => void mayRing().then(setAllowed), [])
  if (!setting) return null

  const save = async (change: Partial<Reminders>) => {
    const now = new Date()
    const result = await saveSetting(db, { ...setting, ...change }, setting, now)
    setTrouble(result.kind === 'saved' ? undefined : result)
    if (result.kind === 'saved') await settleReminder(db, now)
  }
  // The browser wants its question asked inside the click itself.
  const ask = async (): Promise<boolean> => {
    const said = await askToRing()
    setAllowed(said)
    setRefused(!said)
    return said
  }
  const onSwitch = async (change: Partial<Reminders>) => {
    const isOff = Object.values(change).includes(false)
    if (isOff || (await ask())) await save(change)
  }
  const isAnyOn = setting.on || setting.meetings === true

  return (
    <section className="card card-gap" aria-labelledby="reminders">
      <h2 id="reminders">After school</h2>
      <p className="rhythm-lead">
        One quiet list a day: trials to look back on, what you meant to finish, and time that is yours. Never
        in a lesson, never on a day without school, and nothing at all when nothing waits. It shows numbers
        only: no class, no name, none of your words.
      </p>
      <Switch label="Remind me after school" checked={setting.on} onChange={(on) => void onSwitch({ on })} />
      <Switch
        label="Remind me to get ready for a meeting"
        checked={setting.meetings === true}
        onChange={(meetings) => void onSwitch({ meetings })}
      />
      <p className="small muted">
        On the school day before, at the same quiet time: “Wednesday 15:30: get ready in 5 minutes”. A
        computer that was off then says it an hour before. No space, no name.
      </p>
      {isRefused && (
        <Notice icon="info" title="The browser didn’t allow notifications." live>
          Everything else works without them, and the list is always under <a href="#/today">After school</a>.
          You can switch this on again whenever you like.
        </Notice>
      )}
      {isAnyOn && isAllowed === false && !isRefused && (
        <Notice
          icon="info"
          title="This browser has not allowed notifications yet."
          actions={
            <Button size="dense" onClick={() => void ask()}>
              Allow them here
            </Button>
          }
        >
          You switched reminders on elsewhere.
        </Notice>
      )}
      {isAnyOn && <When setting={setting} onChange={(change) => void save(change)} />}
      {trouble && <SaveTrouble trouble={trouble} />}
    </section>
  )
}

interface WhenProps {
  readonly setting: Reminders
  readonly onChange: (change: Partial<Reminders>) => void
}

const When = ({ setting, onChange }: WhenProps) => {
  const { at, days } = setting
  const toggle = (day: number) =>
    onChange({ days: days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort() })
  return (
    <div className="reminder-when">
      <TextField
        label="At"
        type="time"
        required
        defaultValue={at}
        onBlur={({ target }) => {
          if (target.value !== '' && target.value !== at) onChange({ at: target.value })
        }}
      />
      <fieldset>
        <legend className="field-label">On</legend>
        <div className="row wrap">
          {WEEKDAYS.slice(0, 5).map((name, index) => (
            <Chip key={name} pressed={days.includes(index + 1)} onClick={() => toggle(index + 1)}>
              {name}
            </Chip>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
