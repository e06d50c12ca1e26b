import { useState } from 'react'
import type { ReadableEntry } from '../../data/entry.ts'
import { saveMinutes } from '../../data/save-minutes.ts'
import { useDb } from '../../data/use-live.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { localDayOf, shortDay } from '../../ui/dates.ts'
import { TextField } from '../../ui/Field.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { CpdTable } from './CpdTable.tsx'
import { PrintFrame } from './PrintFrame.tsx'
import { printedTitle } from './printed-words.ts'
import { RangeFields } from './RangeFields.tsx'
import type { Printable } from './read-printable.ts'
import { MOST_PRINTED, useRange } from './use-range.ts'

/** A log of one's own professional development, from what was read, tried and looked back on. */
export const CpdLogScreen = () => {
  const today = localDayOf(new Date())
  const [heading, setHeading] = useState('')
  const { found, chosen, setRange } = useRange(today)
  if (found.kind === 'loading') return null
  if (found.kind === 'failed') return <ScreenHeading title="The log can’t be read just now" />
  const { range, terms, from, used } = found.value
  const title = heading.trim() || 'Professional development'
  return (
    <PrintFrame
      title="CPD log"
      wide
      fileTitle={title}
      lead="What you read, tried and looked back on, as it will come out."
      page={
        <div className="doc wide">
          <header>
            <h1>{title}</h1>
            <p className="doc-lead">
              {shortDay(range.from, '')} to {shortDay(range.to, '')}
              {from.entries.length === MOST_PRINTED && `, the latest ${MOST_PRINTED}`}
            </p>
          </header>
          {from.entries.length > 0 && <CpdTable from={from} />}
        </div>
      }
      options={
        <section className="card print-choices">
          <TextField
            label="Heading"
            placeholder="Professional development"
            maxLength={200}
            value={heading}
            onChange={(event) => setHeading(event.target.value)}
          />
          <RangeFields
            range={chosen ?? range}
            onChange={setRange}
            terms={terms}
            names={from.names}
            used={used}
            today={today}
          />
          <Disclosure summary="Add the time it took, if it is asked for">
            <TimeFields from={from} today={today} />
          </Disclosure>
        </section>
      }
    />
  )
}

const TimeFields = ({ from, today }: { readonly from: Printable; readonly today: string }) => {
  const db = useDb()
  const save = (entry: ReadableEntry, typed: string) => {
    const minutes = typed === '' ? undefined : Math.round(Number(typed))
    if (minutes !== entry.body.minutes) void saveMinutes(db, entry, minutes, new Date())
  }
  return (
    <div className="print-choices">
      {from.entries.map((entry) => (
        <TextField
          key={entry.id}
          label={`${shortDay(entry.day, today)}: ${printedTitle(entry, from)}, minutes`}
          type="number"
          inputMode="numeric"
          min={0}
          max={1440}
          step={5}
          defaultValue={entry.body.minutes ?? ''}
          onBlur={({ target }) => target.validity.valid && save(entry, target.value)}
        />
      ))}
    </div>
  )
}
