import { useState } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { commandKey } from '../../ui/platform.ts'
import { Switch } from '../../ui/Switch.tsx'
import { areShortcutsOn, switchShortcuts } from '../../ui/shortcuts.ts'
import './keyboard-map.css'

/** Signs for the key that goes with another one; `Mod` is Ctrl, or Command on a Mac. */
const KEYS: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'Anywhere',
    keys: [
      ['N', 'Write'],
      ['T', 'New trial'],
      ['H', 'Write a thank-you'],
      ['/', 'Search the journal'],
      ['Mod K', 'Go to a page or an entry'],
      ['G J', 'Journal'],
      ['G T', 'Trials'],
      ['G M', 'Techniques (methods)'],
      ['G C', 'Clips'],
      ['G S', 'Settings'],
      ['G 1 … 9', 'A space, by its place in the list'],
      ['Z', 'Undo the last thing'],
      ['?', 'This list'],
    ],
  },
  {
    title: 'Entries',
    keys: [
      ['J', 'Next entry'],
      ['K', 'Entry before'],
      ['Enter', 'Open it'],
      ['E', 'Edit it'],
      ['S', 'Share it'],
      ['T', 'Try it: a trial from this entry'],
    ],
  },
  {
    title: 'A trial on the board',
    keys: [
      ['1', 'Move it to Planned'],
      ['2', 'Move it to Trying'],
      ['3', 'Decide on it'],
    ],
  },
  {
    title: 'Writing',
    keys: [
      ['Mod Enter', 'Save'],
      ['Esc', 'Close; your draft stays'],
    ],
  },
]

/** Every key that does something, with the switch that turns the single letters off. */
export const KeyboardMap = ({ onClose }: { readonly onClose: () => void }) => {
  const [isOn, setOn] = useState(areShortcutsOn)
  return (
    <Dialog title="Keys" onClose={onClose} size="wide">
      <div className="keys">
        {KEYS.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, meaning]) => (
                <div key={key}>
                  <dt>
                    {key.split(' ').map((one) => (
                      <kbd key={one}>{one === 'Mod' ? commandKey() : one}</kbd>
                    ))}
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <hr />
      <Switch
        label="Single letters do something when no field has focus"
        checked={isOn}
        onChange={(on) => {
          switchShortcuts(on)
          setOn(on)
        }}
      />
    </Dialog>
  )
}
