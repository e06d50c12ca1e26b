/** What a visitor counts and times: a tally with big buttons, and a stopwatch. Both work from the keyboard. */
import { lengthOf } from '@whatworked/shared/forms/fill-sheet'
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../Button.tsx'
import { TextField } from '../Field.tsx'
import { FieldGroup } from './FieldGroup.tsx'
import { type FieldProps, rowsOf } from './field-props.ts'
import { stopwatchTime } from './stopwatch-time.ts'

interface Counted {
  readonly label: string
  readonly count: number
}

/** Things that are counted: Space or the up arrow counts one more, the down arrow takes one back. */
export const TallyField = ({ field, value, onChange, error }: FieldProps) => {
  const [label, setLabel] = useState('')
  const rows = rowsOf<Counted>(value)
  const count = (id: string, by: number) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, count: Math.max(0, row.count + by) } : row)))
  const add = () => {
    if (label.trim() === '') return
    onChange([...rows, { id: newSpaceRecordId(), label: label.trim(), count: 0 }])
    setLabel('')
  }
  const onKey = (id: string) => (event: KeyboardEvent) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    count(id, by)
  }
  return (
    <FieldGroup field={field} error={error}>
      {rows.length > 0 && (
        <ul className="tallies" aria-label={field.label}>
          {rows.map((row) => (
            <li key={row.id} className="tally">
              <button
                type="button"
                className="tally-button"
                onClick={() => count(row.id, 1)}
                onKeyDown={onKey(row.id)}
              >
                <span className="tally-count figures">{row.count}</span>{' '}
                <span className="tally-label">
                  {row.label}
                  <span className="unseen">: one more</span>
                </span>
              </button>
              <span className="row">
                <Button
                  size="dense"
                  kind="quiet"
                  disabled={row.count === 0}
                  onClick={() => count(row.id, -1)}
                >
                  −1<span className="unseen"> {row.label}</span>
                </Button>
                <Button
                  size="square"
                  kind="quiet"
                  icon="close"
                  aria-label={`Take “${row.label}” out`}
                  onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="sheet-add">
        <TextField
          label="What is counted"
          placeholder="Hands up before the name"
          maxLength={500}
          value={label}
          onChange={({ target }) => setLabel(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            add()
          }}
        />
        <Button icon="plus" disabled={label.trim() === ''} onClick={add}>
          Count it
        </Button>
      </div>
    </FieldGroup>
  )
}

interface Timed {
  readonly label?: string
  readonly ms: number
  /** While it runs: since when, ms UTC. An instant, so that a page that sleeps or closes loses nothing. */
  readonly startedAt?: number
}

/** A watch that starts, stops and takes laps; each length may have a name. */
export const StopwatchField = ({ field, value, onChange, error }: FieldProps) => {
  const rows = rowsOf<Timed>(value)
  const running = rows.find(({ startedAt }) => startedAt !== undefined)
  const shown = useShownTime(running)
  const button = useRef<HTMLButtonElement>(null)
  const start = (from: readonly object[], at: number) =>
    onChange([...from, { id: newSpaceRecordId(), label: '', ms: 0, startedAt: at }])
  const stoppedAt = (at: number) =>
    rows.map(({ startedAt, ...row }) =>
      startedAt === undefined ? row : { ...row, ms: lengthOf({ ...row, startedAt }, at) },
    )
  const onMain = () => {
    const now = Date.now()
    if (running) onChange(stoppedAt(now))
    else start(rows, now)
  }
  const onLap = () => {
    const now = Date.now()
    start(stoppedAt(now), now)
    button.current?.focus()
  }
  return (
    <FieldGroup field={field} error={error}>
      <div className="stopwatch">
        <span className="stopwatch-time figures" role="timer" aria-label={field.label}>
          {stopwatchTime(running ? lengthOf({ ...running }, shown) : 0)}
        </span>
        <Button
          ref={button}
          kind={running ? 'soft' : 'primary'}
          size="big"
          onClick={onMain}
          onKeyDown={(event) => {
            if (event.key.toLowerCase() === 'l' && running && !event.ctrlKey && !event.metaKey) onLap()
          }}
        >
          {running ? 'Stop' : 'Start'}
        </Button>
        <Button size="big" disabled={!running} onClick={onLap} aria-keyshortcuts="L">
          Lap
        </Button>
      </div>
      {rows.length > 0 && (
        <ol className="laps">
          {rows.map((row, at) => (
            <li key={row.id} className="lap">
              <span className="figures">
                {row.startedAt === undefined ? stopwatchTime(row.ms) : 'Running'}
              </span>
              <input
                className="input"
                aria-label={`What number ${at + 1} was`}
                placeholder="What was it?"
                maxLength={500}
                value={row.label ?? ''}
                onChange={({ target }) =>
                  onChange(rows.map((one) => (one.id === row.id ? { ...one, label: target.value } : one)))
                }
              />
              <Button
                size="square"
                kind="quiet"
                icon="close"
                aria-label={`Take number ${at + 1} out`}
                onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
              />
            </li>
          ))}
        </ol>
      )}
    </FieldGroup>
  )
}

/** The instant to show a running watch at, four times a second and as soon as the page is looked at again. */
const useShownTime = (running: object | undefined): number => {
  const [now, setNow] = useState(Date.now)
  const isRunning = running !== undefined
  useEffect(() => {
    if (!isRunning) return
    const show = () => setNow(Date.now())
    show()
    const timer = setInterval(show, 250)
    document.addEventListener('visibilitychange', show)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', show)
    }
  }, [isRunning])
  return now
}
