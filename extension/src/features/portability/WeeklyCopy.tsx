import { useState } from 'react'
import { readCopyPlace } from '../../data/portability/copy-place.ts'
import { readSetting, saveSetting } from '../../data/settings.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { whenWords } from '../../ui/dates.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { canChoosePlace, choosePlace, saveInto } from './weekly-copy.ts'

/** A copy each week by itself: on or off, where to, and when the last one went there. */
export const WeeklyCopy = ({ onSaved }: { readonly onSaved: () => void }) => {
  const db = useDb()
  const setting = liveValue(useLive((reading) => readSetting(reading, 'copies'), []))
  const place = useLive(readCopyPlace, [])
  const [trouble, setTrouble] = useState(false)
  if (!setting || place.kind === 'loading') return null
  const chosen = liveValue(place)

  const choose = async (): Promise<boolean> => {
    setTrouble(false)
    try {
      const folder = await choosePlace(db)
      if (!folder) return false
      const written = await saveInto(db, folder, new Date())
      setTrouble(written.kind !== 'written' && written.kind !== 'empty')
      onSaved()
      return true
    } catch {
      // The browser refused the folder itself, a system's one for example.
      setTrouble(true)
      return false
    }
  }
  const turn = async (weekly: boolean) => {
    if (weekly && canChoosePlace() && !chosen && !(await choose())) return
    await saveSetting(db, { ...setting, weekly }, setting, new Date())
  }
  return (
    <section className="card card-gap" aria-labelledby="weekly">
      <h2 id="weekly">A copy each week</h2>
      <p>
        {canChoosePlace()
          ? 'Saved into a folder of your choice when you open the journal and a week has passed. The last four stay, and each is read back to be sure.'
          : 'This browser doesn’t let us save into a folder by itself. When a week has passed, the journal shows one button that saves a copy where your downloads go.'}
      </p>
      <Switch label="A copy each week" checked={setting.weekly} onChange={(weekly) => void turn(weekly)} />
      {setting.weekly && chosen && (
        <div className="row wrap">
          <p className="grow small muted">
            In <b className="file-name">{chosen.folder.name}</b>
            {chosen.savedAt !== undefined && `, last ${whenWords(chosen.savedAt, new Date())}`}.
          </p>
          <Button size="dense" onClick={() => void choose()}>
            Choose another place
          </Button>
        </div>
      )}
      {setting.weekly && !chosen && canChoosePlace() && (
        <div>
          <Button size="dense" onClick={() => void choose()}>
            Choose a place on this computer
          </Button>
        </div>
      )}
      {trouble && (
        <Notice tone="trouble" icon="warn" title="A copy couldn’t be saved there." live>
          Choose another folder. Your journal is as it was.
        </Notice>
      )}
    </section>
  )
}
