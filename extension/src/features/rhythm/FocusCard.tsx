import type { SaveFailure } from '@whatworked/shared/failure'
import { type FormEvent, useState } from 'react'
import { readSetting, saveSetting } from '../../data/settings.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { showToast } from '../../ui/toasts.ts'
import './rhythm-settings.css'
import '../../ui/rows.css'

/** What one works on, in one's own words; empty is fine. */
export const FocusCard = () => {
  const db = useDb()
  const setting = liveValue(useLive((reading) => readSetting(reading, 'focus'), []))
  const [typed, setTyped] = useState<string | undefined>()
  const [trouble, setTrouble] = useState<SaveFailure | undefined>()
  if (!setting) return null
  const text = typed ?? setting.text ?? ''

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const result = await saveSetting(db, { ...setting, text: text.trim() }, setting, new Date())
    setTrouble(result.kind === 'saved' ? undefined : result)
    if (result.kind !== 'saved') return
    setTyped(undefined)
    showToast('Saved')
  }
  return (
    <section className="card" aria-labelledby="focus">
      <h2 id="focus" className="card-title">
        My focus
      </h2>
      <form className="focus-form" onSubmit={(event) => void onSubmit(event)}>
        <TextArea
          label="What could you be even better at?"
          hint="One thing, or nothing for now."
          maxLength={1000}
          value={text}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div>
          <Button type="submit" size="dense" disabled={text.trim() === (setting.text ?? '')}>
            Save
          </Button>
        </div>
        {trouble && <SaveTrouble trouble={trouble} />}
      </form>
    </section>
  )
}
