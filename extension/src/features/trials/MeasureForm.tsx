import type { MeasureKind } from '@whatworked/shared/records/trial'
import { type FormEvent, useState } from 'react'
import type { TrialEntry } from '../../data/entry.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { saveKey } from '../../ui/platform.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { MEASURE_KINDS } from '../../ui/trial-words.ts'
import { addMeasurement } from './trial-deeds.ts'
import '../../ui/entry-form.css'

interface Props {
  readonly trial: TrialEntry
  readonly today: string
  /** It is about the time before the start. */
  readonly isBaseline: boolean
  readonly onClose: () => void
}

/** One thing that was counted, scored or seen on one day. It begins as the last one was. */
export const MeasureForm = ({ trial, today, isBaseline, onClose }: Props) => {
  const db = useDb()
  const last = trial.body.measurements.at(-1)
  const [label, setLabel] = useState(last?.label ?? '')
  const [kind, setKind] = useState<MeasureKind>(last?.kind ?? 'count')
  const [value, setValue] = useState('')
  const [on, setOn] = useState(today)
  const [isBefore, setBefore] = useState(isBaseline)
  const [error, setError] = useState<string>()
  const number = value.trim() === '' ? Number.NaN : Number(value.replace(',', '.'))

  const save = async (event?: FormEvent) => {
    event?.preventDefault()
    if (kind === 'words' ? value.trim() === '' : !Number.isFinite(number)) {
      return setError(
        kind === 'words' ? 'A few words will do.' : 'A number, please; words have a kind of their own.',
      )
    }
    const isSaved = await addMeasurement(db, trial.id, {
      on,
      kind,
      value: kind === 'words' ? value.trim() : number,
      ...(label.trim() !== '' && { label: label.trim() }),
      ...(isBefore && { baseline: true }),
    })
    if (isSaved) onClose()
  }
  const onValue = (text: string) => {
    setValue(text)
    setError(undefined)
  }

  return (
    <form
      className="entry-form measure-form"
      aria-label="What did you see?"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
        else if (event.key === 'Escape') onClose()
        else return
        event.preventDefault()
      }}
    >
      <TextField
        label="What do you look at?"
        placeholder="Wrong ideas per lesson"
        maxLength={500}
        autoFocus
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
      <Segmented legend="What kind is it?" options={MEASURE_KINDS} value={kind} onChange={setKind} />
      <div className="entry-form-row">
        {kind === 'words' ? (
          <TextArea
            label="In words"
            maxLength={20_000}
            error={error}
            value={value}
            onChange={(event) => onValue(event.target.value)}
          />
        ) : (
          <div className="row measure-value">
            <TextField
              label={kind === 'score' ? 'Score' : 'How many'}
              inputMode="decimal"
              error={error}
              value={value}
              onChange={(event) => onValue(event.target.value)}
            />
            {kind === 'tally' && (
              <Button
                onClick={() => onValue(String((Number.isFinite(number) ? number : 0) + 1))}
                aria-label="One more"
              >
                +1
              </Button>
            )}
          </div>
        )}
        <TextField
          label="When"
          type="date"
          required
          value={on}
          onChange={(event) => event.target.value && setOn(event.target.value)}
        />
      </div>
      <label className="tick">
        <input type="checkbox" checked={isBefore} onChange={(event) => setBefore(event.target.checked)} />
        This is from before I started
      </label>
      <div className="row wrap">
        <Button type="submit" kind="primary" size="dense" shortcut={saveKey()}>
          Save
        </Button>
        <Button kind="quiet" size="dense" onClick={onClose}>
          Close
        </Button>
      </div>
    </form>
  )
}
