import { useEffect, useState } from 'react'
import {
  type AssignedShortcut,
  assignedShortcuts,
  openShortcutSettings,
} from '../../browser/assigned-shortcuts.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { areShortcutsOn, switchShortcuts } from '../../ui/shortcuts.ts'

const NAMES: Readonly<Record<string, string>> = {
  _execute_action: 'Write a reflection',
  clip: 'Clip this page',
}

/** Keys: the browser's own, as they really are assigned, and the single letters of this page. */
export const ShortcutsCard = () => {
  const [isOn, setOn] = useState(areShortcutsOn)
  const [assigned, setAssigned] = useState<readonly AssignedShortcut[]>([])
  const [isHidden, setHidden] = useState(false)
  useEffect(() => {
    const load = () => void assignedShortcuts().then(setAssigned)
    load()
    addEventListener('focus', load)
    return () => removeEventListener('focus', load)
  }, [])
  return (
    <section className="card card-gap" aria-labelledby="keys">
      <h2 id="keys" className="settings-title">
        Keys
      </h2>
      <dl className="shortcuts">
        {assigned.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{NAMES[name] ?? (description || name)}</dt>
            <dd>{keys === '' ? <span className="muted">no keys yet</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button size="dense" onClick={() => void openShortcutSettings().then((done) => setHidden(!done))}>
          Change them
        </Button>
      </div>
      {isHidden && (
        <p className="small muted" role="status">
          In Firefox: Add-ons, the cog at the top, Manage Extension Shortcuts.
        </p>
      )}
      <hr />
      <Switch
        label="Single letters on full pages"
        checked={isOn}
        onChange={(on) => {
          switchShortcuts(on)
          setOn(on)
        }}
      />
    </section>
  )
}
