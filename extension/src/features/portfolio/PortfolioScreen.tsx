import { useState } from 'react'
import { localDayOf, shortDay } from '../../ui/dates.ts'
import { TextField } from '../../ui/Field.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { counted } from '../../ui/words.ts'
import { PrintedEntry } from './PrintedEntry.tsx'
import { PrintFrame } from './PrintFrame.tsx'
import { RangeFields } from './RangeFields.tsx'
import { ShowingFields } from './ShowingFields.tsx'
import { SHOWN_AT_FIRST } from './showing.ts'
import { MOST_PRINTED, useRange } from './use-range.ts'

/** A term's portfolio: the entries that its teacher chooses, in the order of their days. */
export const PortfolioScreen = () => {
  const today = localDayOf(new Date())
  const [show, setShow] = useState(SHOWN_AT_FIRST)
  const [heading, setHeading] = useState('')
  const { found, chosen, setRange } = useRange(today)
  if (found.kind === 'loading') return null
  if (found.kind === 'failed') return <ScreenHeading title="The portfolio can’t be read just now" />
  const { range, terms, from, used } = found.value
  const days = `${shortDay(range.from, '')} to ${shortDay(range.to, '')}`
  const title = heading.trim() || 'What worked, what didn’t and why'
  return (
    <PrintFrame
      title="Portfolio"
      fileTitle={title}
      lead="Your entries of a term, as they will come out."
      page={
        <div className="doc">
          <header>
            <h1>{title}</h1>
            <p className="doc-lead">
              {days}, {counted(from.entries.length, 'entry', 'entries')}
              {from.entries.length === MOST_PRINTED && ', the latest of more'}
            </p>
          </header>
          {from.entries.map((entry) => (
            <PrintedEntry key={entry.id} entry={entry} from={from} show={show} today={today} />
          ))}
        </div>
      }
      options={
        <section className="card print-choices">
          <TextField
            label="Heading"
            placeholder="What worked, what didn’t and why"
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
          <ShowingFields show={show} onChange={setShow} />
        </section>
      }
    />
  )
}
