import { type ChangeEvent, useRef } from 'react'
import { Icon } from '../../ui/Icon.tsx'

interface Props {
  /** Today, YYYY-MM-DD; undefined while the page is drawn ahead of time. */
  readonly today: string | undefined
  /** "Today", or the day that was chosen. */
  readonly label: string
  readonly onDay: (day: string) => void
}

/** The day it happened: says "Today", opens the browser's own calendar, takes a date typed by keyboard. */
export const WhenField = ({ today, label, onDay }: Props) => {
  const input = useRef<HTMLInputElement>(null)
  const open = () => {
    try {
      input.current?.showPicker()
    } catch {
      // Some browsers show no calendar here; the date can still be typed.
    }
  }
  return (
    <label className="when chip">
      <Icon name="calendar" />
      <span className="when-words" aria-hidden="true">
        {label}
      </span>
      <input
        ref={input}
        type="date"
        name="happenedOn"
        aria-label="When"
        max={today}
        onClick={open}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onDay(event.target.value)}
      />
    </label>
  )
}
