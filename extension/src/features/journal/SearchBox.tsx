import '../../ui/field.css'
import { useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import './timeline.css'

interface Props {
  readonly typed: string
  readonly onType: (typed: string) => void
}

/** Search as one types; / goes there, Escape empties it. */
export const SearchBox = ({ typed, onType }: Props) => {
  const field = useRef<HTMLInputElement>(null)
  useShortcut('/', () => field.current?.focus())
  return (
    <div className="input-frame search-box">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label="Search your journal"
        placeholder="Search your words, sources, classes"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          if (typed === '') field.current?.blur()
          else onType('')
          event.preventDefault()
        }}
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
  )
}
