import { measuredLabel } from '@whatworked/shared/records/trial'
import { useState } from 'react'
import type { TrialEntry } from '../../data/entry.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { shortDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { cautionsFor } from './caution.ts'
import { MeasureForm } from './MeasureForm.tsx'
import { Measures } from './Measures.tsx'
import { baselineWords, inWords } from './measure-series.ts'
import { removeMeasurement, stateNoBaseline } from './trial-deeds.ts'

interface Props {
  readonly trial: TrialEntry
  readonly today: string
}

/** What was counted, scored or seen, how it was before, and the words of caution that go with it. Nothing of it is asked twice. */
export const WhatItShows = ({ trial, today }: Props) => {
  const db = useDb()
  const [adding, setAdding] = useState<'now' | 'before' | 'done'>()
  const { measurements, noBaseline, state } = trial.body
  const isOver = state === 'decided'
  const canChange = trial.putAwayOn === undefined
  const mayAsk = !isOver && !noBaseline && !measurements.some(({ baseline }) => baseline)
  const missing = isOver || noBaseline ? baselineWords(trial.body) : undefined
  const cautions = cautionsFor(trial.body)
  const onRemove = (id: string) => void removeMeasurement(db, trial.id, id)
  return (
    <section className="answer">
      <h2 className="answer-title">What it shows</h2>
      <Measures trial={trial} today={today} picture="line" {...(canChange && { onRemove })} />
      <ul className="trial-lines">
        {inWords(measurements).map((one) => (
          <li key={one.id}>
            <span className="small muted when">{one.baseline ? 'before' : shortDay(one.on, today)}</span>
            <p className="words">
              {one.label?.trim() && <b className="small">{measuredLabel(one)}: </b>}
              {one.value}
            </p>
            {canChange && (
              <button
                type="button"
                className="chip-remove"
                aria-label={`Take out: ${measuredLabel(one)}`}
                onClick={() => onRemove(one.id)}
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {missing && <p className="small muted">{missing}</p>}
      {cautions.length > 0 && (
        <ul className="cautions small muted">
          {cautions.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {(adding === undefined || adding === 'done') && canChange && (
        <div className="row wrap trial-doing">
          <Button size="dense" icon="plus" autoFocus={adding === 'done'} onClick={() => setAdding('now')}>
            {measurements.length === 0 ? 'Count, score or describe' : 'Add another'}
          </Button>
          {mayAsk && (
            <>
              <Button size="dense" kind="quiet" onClick={() => setAdding('before')}>
                How was it before?
              </Button>
              <Button size="dense" kind="quiet" onClick={() => void stateNoBaseline(db, trial.id)}>
                It wasn’t counted before
              </Button>
            </>
          )}
        </div>
      )}
      {(adding === 'now' || adding === 'before') && (
        <MeasureForm
          trial={trial}
          today={today}
          isBaseline={adding === 'before'}
          onClose={() => setAdding('done')}
        />
      )}
    </section>
  )
}
