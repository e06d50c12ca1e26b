import type { Evidence } from '@whatworked/shared/records/reflection'
import { evidenceLabel, PILE_WORDS, PILES, type Pile } from '@whatworked/shared/reflecting/evidence'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { TextField } from '../../ui/Field.tsx'
import { usualShape } from './evidence-shape.ts'
import './evidence.css'

interface Props {
  readonly value: Evidence
  /** Whether it was added just now: the caret starts in its line. */
  readonly hasCaret: boolean
  readonly onChange: (value: Evidence) => void
  readonly onRemove: () => void
}

/** One piece of evidence: a line, and before and after or three piles where they fit. */
export const EvidenceItem = ({ value, hasCaret, onChange, onRemove }: Props) => {
  const { kind, summary = '', before = '', after = '', counts = {} } = value
  const [opened, open] = useState<ReturnType<typeof usualShape>>()
  const name = evidenceLabel(kind)
  const wanted = opened ?? usualShape(kind)
  const hasBefore = wanted === 'before-after' || before !== '' || after !== ''
  const hasPiles = wanted === 'piles' || Object.keys(counts).length > 0
  const set = (part: Partial<Evidence>) => onChange(withoutBlanks({ ...value, ...part }))
  const setPile = (pile: Pile, typed: string) => {
    const { [pile]: _, ...others } = counts
    const count = Number.parseInt(typed, 10)
    set({ counts: Number.isFinite(count) ? { ...counts, [pile]: Math.max(0, count) } : others })
  }
  return (
    <fieldset className="evidence-item">
      <legend>{name}</legend>
      <TextField
        label="In one line"
        placeholder="What you saw or counted"
        maxLength={2000}
        autoFocus={hasCaret}
        value={summary}
        onChange={(event) => set({ summary: event.target.value })}
      />
      {hasBefore && (
        <div className="evidence-row">
          <TextField
            label="Before"
            autoFocus={opened === 'before-after'}
            maxLength={500}
            value={before}
            onChange={(event) => set({ before: event.target.value })}
          />
          <TextField
            label="After"
            maxLength={500}
            value={after}
            onChange={(event) => set({ after: event.target.value })}
          />
        </div>
      )}
      {hasPiles && (
        <div className="evidence-row">
          {PILES.map((pile, at) => (
            <TextField
              key={pile}
              autoFocus={opened === 'piles' && at === 0}
              label={PILE_WORDS[pile]}
              type="number"
              inputMode="numeric"
              min={0}
              max={9999}
              step={1}
              value={counts[pile] ?? ''}
              onChange={(event) => setPile(pile, event.target.value)}
            />
          ))}
        </div>
      )}
      <div className="row wrap">
        {!hasBefore && (
          <Chip dashed icon="plus" onClick={() => open('before-after')}>
            Before and after
          </Chip>
        )}
        {!hasPiles && (
          <Chip dashed icon="plus" onClick={() => open('piles')}>
            Got it, nearly, not yet
          </Chip>
        )}
        <Button kind="quiet" size="dense" onClick={onRemove} aria-label={`Take out ${name}`}>
          Take out
        </Button>
      </div>
    </fieldset>
  )
}

/** Empty fields are not there at all, so that taking words out again leaves no trace. */
const withoutBlanks = ({ summary, before, after, counts, ...rest }: Evidence): Evidence => ({
  ...rest,
  ...(summary && { summary }),
  ...(before && { before }),
  ...(after && { after }),
  ...(counts && Object.keys(counts).length > 0 && { counts }),
})
