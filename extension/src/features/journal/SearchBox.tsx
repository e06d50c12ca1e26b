import '../../ui/combobox.css'
import '../../ui/field.css'
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import type { FilterWorld } from '../../data/search/parse-query.ts'
import { searchClient } from '../../data/search/search-client.ts'
import { suggestFilters } from '../../data/search/suggest-filters.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import './timeline.css'

interface Props {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly world: FilterWorld
  /** Where what was found is listed. */
  readonly list: RefObject<HTMLElement | null>
}

/**
 * Search as one types, with suggestions while a filter is typed. / goes there; Down goes to the suggestions or to what
 * was found, Enter to the first that was found; Escape empties it.
 */
export const SearchBox = ({ typed, onType, world, list }: Props) => {
  const field = useRef<HTMLInputElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  useShortcut('/', () => field.current?.focus())
  const suggestions = isOpen ? suggestFilters(typed, world) : []
  const isShown = suggestions.length > 0

  const type = (text: string) => {
    onType(text)
    setActive(-1)
    setOpen(true)
  }
  const take = (at: number) => {
    const suggestion = suggestions[at]
    if (suggestion) type(suggestion.typed)
    field.current?.focus()
  }
  const toResults = () => list.current?.querySelector<HTMLElement>('.entry-link')?.focus()
  const onEscape = () => {
    if (isShown && active >= 0) setActive(-1)
    else if (typed === '') field.current?.blur()
    else onType('')
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = suggestions.length - 1
    if (event.key === 'Escape') onEscape()
    else if (event.key === 'ArrowDown' && isShown && active < last) setActive(active + 1)
    else if (event.key === 'ArrowDown') toResults()
    else if (event.key === 'ArrowUp' && isShown) setActive(Math.max(-1, active - 1))
    else if (event.key === 'Enter' && active >= 0) take(active)
    else if (event.key === 'Enter') toResults()
    else return
    event.preventDefault()
  }

  return (
    <div className="combobox search-box">
      <div className="input-frame">
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          role="combobox"
          aria-label="Search your journal"
          aria-autocomplete="list"
          aria-expanded={isShown}
          aria-controls="search-suggestions"
          aria-activedescendant={active >= 0 ? `search-suggestion-${active}` : undefined}
          placeholder="Search your words, sources, classes"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onFocus={() => searchClient()}
          onBlur={() => setOpen(false)}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKey}
        />
        {typed === '' ? (
          <span aria-hidden="true">
            <kbd>/</kbd>
          </span>
        ) : (
          <Button
            kind="quiet"
            size="square"
            icon="close"
            aria-label="Empty the search"
            onClick={() => {
              onType('')
              field.current?.focus()
            }}
          />
        )}
      </div>
      <div
        id="search-suggestions"
        className="combobox-list"
        role="listbox"
        aria-label="Filters"
        hidden={!isShown}
      >
        {suggestions.map(({ label, typed: whole }, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps focus and hears the keys, as the pattern says
          <div
            key={whole}
            id={`search-suggestion-${at}`}
            className="combobox-option"
            role="option"
            aria-selected={at === active}
            tabIndex={-1}
            // The field keeps focus, so that the list doesn't close before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(at)}
          >
            {label}
          </div>
        ))}
      </div>
    </div>
  )
}
