import { foldText } from '@whatworked/shared/text'
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react'

interface Props {
  readonly label: string
  /** Row and day, by which the grid finds the field. */
  readonly at: string
  /** The class that is there. */
  readonly name: string
  /** The class of the period before, for a lesson that goes on. */
  readonly readAbove: () => string
  /** The names to complete from. */
  readonly names: readonly string[]
  readonly onPut: (name: string) => void
  /** Moves by so many rows and days, as far as there are fields. */
  readonly onMove: (rows: number, days: number) => void
}

/** A field of the timetable, as in a spreadsheet: it completes what is typed, and the arrow keys lead out of it. */
export const GridCell = ({ label, at, name, readAbove, names, onPut, onMove }: Props) => {
  const field = useRef<HTMLInputElement>(null)
  // The field keeps its own text while somebody types; what was saved takes its place when that changes.
  useEffect(() => {
    if (field.current) field.current.value = name
  }, [name])

  const put = (text: string) => {
    if (text.trim() !== name) onPut(text.trim())
  }
  const onInput = (event: FormEvent<HTMLInputElement>) => {
    const input = event.currentTarget
    const typed = input.value
    const isAtEnd = input.selectionEnd === typed.length
    // Safe: React hands on the browser's own input event, which says what kind of change it was.
    const isTyping = (event.nativeEvent as InputEvent).inputType === 'insertText'
    if (!isTyping || !isAtEnd || typed.trim() === '') return
    const found = names.find((each) => foldText(each).startsWith(foldText(typed)))
    if (found === undefined || found.length <= typed.length) return
    input.value = typed + found.slice(typed.length)
    input.setSelectionRange(typed.length, found.length)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const input = event.currentTarget
    const { selectionStart: start, selectionEnd: end, value } = input
    const isWhole = start === 0 && end === value.length
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [event.shiftKey ? -1 : 1, 0] }[event.key]
    if (step && !event.ctrlKey && !event.metaKey) {
      // At the edge of the grid the focus stays, and so nothing else would say that this is meant.
      put(value)
      onMove(step[0] ?? 0, step[1] ?? 0)
    } else if (event.key === 'ArrowLeft' && (isWhole || end === 0)) onMove(0, -1)
    else if (event.key === 'ArrowRight' && (isWhole || start === value.length)) onMove(0, 1)
    else if (event.key === 'd' && (event.ctrlKey || event.metaKey)) {
      input.value = readAbove()
      put(input.value)
      onMove(1, 0)
    } else if (event.key === 'Escape' && value !== name) {
      input.value = name
      input.select()
    } else return
    event.preventDefault()
  }
  return (
    <input
      ref={field}
      className="grid-cell"
      type="text"
      aria-label={label}
      aria-autocomplete="inline"
      autoComplete="off"
      spellCheck={false}
      maxLength={500}
      dir="auto"
      title={name}
      data-at={at}
      defaultValue={name}
      onInput={onInput}
      onKeyDown={onKey}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => put(event.currentTarget.value)}
    />
  )
}
