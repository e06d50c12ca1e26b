import { readSetting } from '../../data/settings.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import './focus-line.css'

/** What one works on, quietly beside the journal; not there when nothing was chosen. */
export const FocusLine = () => {
  const text = liveValue(useLive((db) => readSetting(db, 'focus'), []))?.text?.trim()
  if (!text) return null
  return (
    <p className="focus-line">
      Even better at <a href="#/settings">{text}</a>
    </p>
  )
}
