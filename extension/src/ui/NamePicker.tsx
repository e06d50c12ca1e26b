/** Choosing names by typing: a chip-shaped combobox, and a chip with a cross for each one chosen. */
import { useRef, useState } from 'react'
import { ChosenChip } from './Chip.tsx'
import { Combobox } from './Combobox.tsx'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'
import type { ComboboxOption } from './match-options.ts'
import './name-picker.css'

/** A chosen name; without `id` it is new and made on saving. A guess brings the period that its name tells as well. */
export type ChosenName = { id?: string | undefined; name: string; period?: string | undefined }

interface Props {
  readonly label: string
  readonly icon: IconName
  readonly options: readonly ComboboxOption[]
  readonly chosen: readonly ChosenName[]
  readonly onChosen: (chosen: readonly ChosenName[]) => void
  readonly text: string
  readonly onText: (text: string) => void
  /** Only one at a time: the field goes once there is one. */
  readonly single?: boolean
  /** Shown before anything is typed; nothing otherwise, because a screen may be on the board. */
  readonly beforeTyping?: readonly ComboboxOption[]
}

export const NamePicker = (props: Props) => {
  const { label, icon, options, chosen, onChosen, text, onText, single, beforeTyping = [] } = props
  const [isWide, setWide] = useState(false)
  const all = useRef<HTMLSpanElement>(null)
  const add = (name: ChosenName) => {
    onText('')
    if (!chosen.some((one) => one.name.toLowerCase() === name.name.toLowerCase())) onChosen([...chosen, name])
    // The field goes once its one name is there: the focus stays in its place, on the way to take it out again.
    if (single) requestAnimationFrame(() => all.current?.querySelector('button')?.focus())
  }
  return (
    <span ref={all} className="name-picks">
      {chosen.map((one) => (
        <ChosenChip
          key={one.name}
          onRemove={() => onChosen(chosen.filter((other) => other.name !== one.name))}
        >
          {one.name}
        </ChosenChip>
      ))}
      {!(single && chosen.length > 0) && (
        // biome-ignore lint/a11y/noStaticElementInteractions: only watches whether the focus is inside, to make room
        <span
          className={classNames(
            'name-picker',
            single && 'single',
            chosen.length > 0 && 'more',
            (isWide || text !== '') && 'wide',
          )}
          onFocus={() => setWide(true)}
          onBlur={() => setWide(false)}
        >
          <Icon name={icon} />
          <Combobox
            label={label}
            hideLabel
            placeholder={chosen.length > 0 ? 'Another' : label}
            options={text.trim() === '' ? beforeTyping : options}
            text={text}
            onText={onText}
            onChoose={({ id, name }) => add({ id, name })}
            onCreate={(name) => add({ name })}
          />
        </span>
      )}
    </span>
  )
}
