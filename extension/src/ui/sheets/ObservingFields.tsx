/** What was seen and heard: notes with the time of day, case pupils as A, B and C, and points that start from one of them. */

import { casePupils } from '@whatworked/shared/forms/course'
import { newSpaceRecordId } from '@whatworked/shared/ids'
import { type KeyboardEvent, useRef } from 'react'
import { Button } from '../Button.tsx'
import { clockTime } from '../dates.ts'
import { FieldGroup } from './FieldGroup.tsx'
import { type FieldProps, partsOf, rowsOf, textOf } from './field-props.ts'
import { PART_LABELS } from './sheet-labels.ts'

interface Noted {
  readonly at: string
  readonly kind: 'saw' | 'heard'
  readonly text: string
}

const NOTED = { saw: 'I saw', heard: 'I heard' } as const

/** “I saw”, “I heard”, with the time filled in. Enter begins the next one of the same kind. */
export const TimedNotesField = ({ field, value, onChange, error }: FieldProps) => {
  const rows = rowsOf<Noted>(value)
  const list = useRef<HTMLOListElement>(null)
  const add = (kind: Noted['kind']) => {
    onChange([...rows, { id: newSpaceRecordId(), at: clockTime(Date.now()), kind, text: '' }])
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus())
  }
  const change = (id: string, part: Partial<Noted>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const onKey = (row: Noted) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey) return
    if (event.nativeEvent.isComposing) return
    event.preventDefault()
    if (row.text.trim() !== '') add(row.kind)
  }
  return (
    <FieldGroup field={field} error={error}>
      <ol ref={list} className="timed-notes">
        {rows.map((row, at) => (
          <li key={row.id} className="timed-note">
            <input
              type="time"
              className="input figures"
              aria-label={`Time of note ${at + 1}`}
              value={row.at}
              onChange={({ target }) => change(row.id, { at: target.value })}
            />
            <span className="timed-kind">{NOTED[row.kind]}</span>
            <textarea
              rows={1}
              className="input words"
              aria-label={`${NOTED[row.kind]}, at ${row.at}`}
              value={row.text}
              onChange={({ target }) => change(row.id, { text: target.value })}
              onKeyDown={onKey(row)}
            />
            <Button
              size="square"
              kind="quiet"
              icon="close"
              aria-label={`Take note ${at + 1} out`}
              onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
            />
          </li>
        ))}
      </ol>
      <div className="row wrap">
        <Button icon="eye" onClick={() => add('saw')}>
          I saw
        </Button>
        <Button icon="reply" onClick={() => add('heard')}>
          I heard
        </Button>
      </div>
    </FieldGroup>
  )
}

/** One line for each case pupil; what was predicted stands beside what was observed. */
export const CasePupilsField = ({ field, value, onChange, error }: FieldProps) => {
  const all = partsOf(value)
  const parts = field.parts ?? ['predicted', 'observed']
  return (
    <FieldGroup field={field} error={error}>
      <div className="case-pupils">
        {casePupils(field).map((pupil) => {
          const said = partsOf(all[pupil])
          return (
            <div key={pupil} className="case-pupil">
              <span className="case-name" aria-hidden="true">
                {pupil}
              </span>
              {parts.map((part) => (
                <label key={part} className="field">
                  <span className="field-label">
                    <span className="unseen">Pupil {pupil}: </span>
                    {PART_LABELS[part]}
                  </span>
                  <textarea
                    rows={2}
                    className="input words"
                    value={textOf(said[part])}
                    onChange={({ target }) =>
                      onChange({ ...all, [pupil]: { ...said, [part]: target.value } })
                    }
                  />
                </label>
              ))}
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}

interface Point {
  readonly pupil?: string
  readonly text: string
}

/** What the group makes of it: every point starts from something that was observed of a case pupil. */
export const PointsField = ({ field, value, onChange, error, choices }: FieldProps) => {
  const rows = rowsOf<Point>(value)
  const pupils = choices.pupils ?? casePupils(field)
  const list = useRef<HTMLOListElement>(null)
  const add = (pupil: string) => {
    onChange([...rows, { id: newSpaceRecordId(), pupil, text: '' }])
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus())
  }
  return (
    <FieldGroup field={field} error={error}>
      <ol ref={list} className="points">
        {rows.map((row, at) => (
          <li key={row.id} className="point">
            <span className="case-name">{row.pupil}</span>
            <textarea
              rows={2}
              className="input words"
              aria-label={`Point ${at + 1}, from what pupil ${row.pupil} did`}
              value={row.text}
              onChange={({ target }) =>
                onChange(rows.map((one) => (one.id === row.id ? { ...one, text: target.value } : one)))
              }
            />
            <Button
              size="square"
              kind="quiet"
              icon="close"
              aria-label={`Take point ${at + 1} out`}
              onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
            />
          </li>
        ))}
      </ol>
      <div className="row wrap">
        <span className="small muted">A point from what we saw of</span>
        {pupils.map((pupil) => (
          <Button key={pupil} size="dense" icon="plus" onClick={() => add(pupil)}>
            Pupil {pupil}
          </Button>
        ))}
        {pupils.length === 0 && <span className="small">nobody yet: an observation comes first.</span>}
      </div>
    </FieldGroup>
  )
}
