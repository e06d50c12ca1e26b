import './combobox.css'
import './field.css'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import { type ComboboxOption, hasOptionNamed, matchOptions } from './match-options.ts'

interface Props<Option extends ComboboxOption> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly placeholder?: string
  /** Everything there is to choose from; what fits the typed text is found here. */
  readonly options: readonly Option[]
  /** Found by somebody else for what is typed: offered after those whose names fit. */
  readonly alsoFound?: readonly Option[]
  /** What is in the field. */
  readonly text: string
  readonly onText: (text: string) => void
  readonly onChoose: (option: Option) => void
  /** Offered at the end of the list when nothing has exactly this name. */
  readonly onCreate?: (name: string) => void
  /** The list is always open under the field, as in the palette. */
  readonly inFlow?: boolean
  /** Ids of the field, when somebody else has to find it. */
  readonly id?: string
}

/** A field that offers matching names while one types (the ARIA combobox pattern with a list box). */
export const Combobox = <Option extends ComboboxOption>(props: Props<Option>) => {
  const { label, hideLabel, placeholder, options, text, onText, onChoose, onCreate, inFlow } = props
  const ownId = useId()
  const id = props.id ?? ownId
  const [isOpen, setOpen] = useState(inFlow === true)
  const [active, setActive] = useState(-1)
  const list = useRef<HTMLDivElement>(null)

  const named = matchOptions(options, text)
  const found = [
    ...named,
    ...(props.alsoFound ?? []).filter(({ id: other }) => named.every((one) => one.id !== other)),
  ]
  const canCreate = onCreate !== undefined && text.trim() !== '' && !hasOptionNamed(options, text)
  const count = found.length + (canCreate ? 1 : 0)
  const isShown = isOpen && count > 0

  const close = () => {
    if (!inFlow) setOpen(false)
    setActive(-1)
  }
  const take = (index: number) => {
    const option = found[index]
    close()
    if (option) onChoose(option)
    else if (canCreate) onCreate(text.trim())
  }
  const moveTo = (index: number) => {
    setOpen(true)
    setActive(index)
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: active + 1, ArrowUp: active - 1 }[event.key]
    if (step !== undefined && count > 0) moveTo(isShown ? (step + count) % count : step < 0 ? count - 1 : 0)
    else if (event.key === 'Enter' && isShown && !(event.ctrlKey || event.metaKey)) {
      // Without a choice by the arrows, Enter takes the best match of what was typed.
      if (active >= 0 || text.trim() !== '') take(Math.max(active, 0))
      else return
    } else if (event.key === 'Escape' && isShown && !inFlow) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="field">
      <label className={hideLabel ? 'unseen' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <div className={classNames('combobox', inFlow === true && 'in-flow')}>
        <input
          id={id}
          className="input"
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={isShown}
          aria-controls={`${id}-list`}
          aria-activedescendant={isShown && active >= 0 ? `${id}-${active}` : undefined}
          placeholder={placeholder}
          value={text}
          onChange={(event) => {
            onText(event.target.value)
            setActive(-1)
            setOpen(true)
          }}
          onClick={() => setOpen(true)}
          onKeyDown={onKey}
          onBlur={close}
        />
        <div
          ref={list}
          id={`${id}-list`}
          className="combobox-list"
          role="listbox"
          aria-label={label}
          hidden={!isShown}
        >
          {found.map((option, index) => (
            <ListOption
              key={option.id}
              id={`${id}-${index}`}
              isActive={index === active}
              onTake={() => take(index)}
            >
              <span>{option.name}</span>
              {option.hint && <span className="hint">{option.hint}</span>}
            </ListOption>
          ))}
          {canCreate && (
            <ListOption
              id={`${id}-${found.length}`}
              isActive={active === found.length}
              isCreate
              onTake={() => take(found.length)}
            >
              <Icon name="plus" />
              <span>Add “{text.trim()}”</span>
            </ListOption>
          )}
        </div>
        <span className="unseen" role="status">
          {isShown && text.trim() !== '' ? countWords(found.length, canCreate) : ''}
        </span>
      </div>
    </div>
  )
}

interface ListOptionProps {
  readonly id: string
  readonly isActive: boolean
  readonly isCreate?: boolean
  readonly onTake: () => void
  readonly children: React.ReactNode
}

const ListOption = ({ id, isActive, isCreate, onTake, children }: ListOptionProps) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps focus and hears the keys, as the pattern says
  <div
    id={id}
    className={classNames('combobox-option', isCreate === true && 'create')}
    role="option"
    aria-selected={isActive}
    tabIndex={-1}
    // The field keeps focus, so that the list doesn't close before the click arrives.
    onMouseDown={(event) => event.preventDefault()}
    onClick={onTake}
  >
    {children}
  </div>
)

const countWords = (found: number, canCreate: boolean): string =>
  found === 0 ? (canCreate ? 'New: press Enter to add it' : 'Nothing fits') : `${found} to choose from`
