import { MEASURE_KINDS } from '@whatworked/shared/records/trial'
import { useState } from 'react'
import * as v from 'valibot'
import type { TrialEntry } from '../../data/entry.ts'
import { dropForm, keepForm, keptForm } from '../../data/kept-form.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { formKeys, onSubmit } from '../../ui/form-keys.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { MEASURE_KINDS as KINDS } from '../../ui/trial-words.ts'
import { SmallFormFoot } from './SmallFormFoot.tsx'
import { addMeasurement } from './trial-deeds.ts'
import '../../ui/entry-form.css'

interface Props {
  readonly trial: TrialEntry
  readonly today: string
  /** It is about the time before the start. */
  readonly isBaseline: boolean
  readonly onClose: () => void
}

const measureLines = v.object({
  label: v.string(),
  kind: v.picklist(MEASURE_KINDS),
  value: v.string(),
  on: v.string(),
  isBefore: v.boolean(),
})
type MeasureLines = v.InferOutput<typeof measureLines>

/** One thing that was counted, scored or seen on one day. It begins as the last one was, or with what was not saved. */
export const MeasureForm = ({ trial, today, isBaseline, onClose }: Props) => {
  const db = useDb()
  const last = trial.body.measurements.at(-1)
  const of = `trial measure ${trial.id}`
  const [lines, setLines] = useState<MeasureLines>(
    () =>
      keptForm(of, measureLines) ?? {
        label: last?.label ?? '',
        kind: last?.kind ?? 'count',
        value: '',
        on: today,
        isBefore: isBaseline,
      },
  )
  const { label, kind, value, on, isBefore } = lines
  const [error, setError] = useState<string>()
  const number = value.trim() === '' ? Number.NaN : Number(value.replace(',', '.'))

  const set = (part: Partial<MeasureLines>) => {
    const next = { ...lines, ...part }
    setLines(next)
    keepForm(of, next)
  }
  const save = async () => {
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
    if (!isSaved) return
    dropForm(of)
    onClose()
  }
  const onValue = (text: string) => {
    set({ value: text })
    setError(undefined)
  }

  return (
    <form
      className="entry-form measure-form"
      aria-label="What did you see?"
      onSubmit={onSubmit(save)}
      onKeyDown={formKeys(save, onClose)}
    >
      <TextField
        label="What do you look at?"
        placeholder="Wrong ideas per lesson"
        maxLength={500}
        autoFocus
        value={label}
        onChange={(event) => set({ label: event.target.value })}
      />
      <Segmented
        legend="What kind is it?"
        options={KINDS}
        value={kind}
        onChange={(chosen) => set({ kind: chosen })}
      />
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
          onChange={(event) => event.target.value && set({ on: event.target.value })}
        />
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={isBefore}
          onChange={(event) => set({ isBefore: event.target.checked })}
        />
        This is from before I started
      </label>
      <SmallFormFoot onClose={onClose} />
    </form>
  )
}
