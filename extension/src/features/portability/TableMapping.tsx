import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { localDayOf, longDay } from '../../ui/dates.ts'
import { SelectField } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { counted, OUTCOMES } from '../../ui/words.ts'
import { type DayOrder, dayIn } from './dates-in-files.ts'
import type { Opened } from './open-files.ts'
import type { Column } from './plain-entry.ts'
import { CHOICES, chooseColumn, guessMapping, type Mapping } from './table-mapping.ts'

interface Props {
  readonly opened: Extract<Opened, { kind: 'table' }>
  readonly onMapped: (mapping: Mapping) => void
  readonly onLeave: () => void
}

/** How many rows are shown of it. */
const SHOWN = 3

/** A table from elsewhere: what each column is, which way its dates go, and what its words for the outcome mean. */
export const TableMapping = ({ opened: { name, table }, onMapped, onLeave }: Props) => {
  const [mapping, setMapping] = useState(() => guessMapping(table))
  const dateAt = mapping.columns.indexOf('date')
  const firstDate = table.rows.find((row) => row[dateAt]?.trim())?.[dateAt] ?? ''
  const outcomes = Object.entries(mapping.outcomes)
  const hasWords = mapping.columns.some((column) => column !== '' && column !== 'date')
  return (
    <section className="card card-gap" aria-labelledby="columns">
      <h2 id="columns">What are its columns?</h2>
      <p>
        <b className="file-name">{name}</b>
        <br />
        <span className="muted">
          {counted(table.rows.length, 'row')}. We guessed from the names; change what isn’t right.
        </span>
      </p>
      <div className="columns-asked">
        {table.head.map((head, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a file never change places, and two may have one name
          <div key={at} className="column-asked">
            <SelectField
              label={head === '' ? `Column ${at + 1}` : head}
              none="Leave it out"
              value={mapping.columns[at] ?? ''}
              options={CHOICES.map(({ key, title }) => ({ value: key, label: title }))}
              onChange={(event) =>
                setMapping(chooseColumn(table, mapping, at, event.target.value as Column | ''))
              }
            />
            <ul className="samples small muted" aria-label={`The first cells of ${head}`}>
              {table.rows.slice(0, SHOWN).map((row, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file never change places
                <li key={place}>{row[at]?.slice(0, 80) || 'nothing'}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {mapping.isAmbiguous && (
        <div className="stack">
          <p>
            <b>Which comes first in “{firstDate.slice(0, 30)}”?</b> The dates can be read both ways.
          </p>
          <Segmented
            legend="Which comes first in its dates"
            value={mapping.order}
            onChange={(order) => setMapping({ ...mapping, order })}
            options={[
              { value: 'day-first', label: `The day: ${dayWords(firstDate, 'day-first')}` },
              { value: 'month-first', label: `The month: ${dayWords(firstDate, 'month-first')}` },
            ]}
          />
        </div>
      )}
      {outcomes.length > 0 && (
        <fieldset className="outcomes-asked">
          <legend>What do its words for the outcome mean?</legend>
          {outcomes.map(([said, meant]) => (
            <SelectField
              key={said}
              label={said}
              none="Nothing we know"
              value={meant}
              options={OUTCOMES}
              onChange={(event) =>
                setMapping({
                  ...mapping,
                  // Safe: the options are the outcomes.
                  outcomes: {
                    ...mapping.outcomes,
                    [said]: event.target.value as Mapping['outcomes'][string],
                  },
                })
              }
            />
          ))}
        </fieldset>
      )}
      {dateAt < 0 && <p role="status">One column has to say on which day it was.</p>}
      <div className="row wrap">
        <Button kind="primary" disabled={dateAt < 0 || !hasWords} onClick={() => onMapped(mapping)}>
          See what it would add
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </section>
  )
}

const dayWords = (text: string, order: DayOrder): string => {
  const day = dayIn(text, order)
  return day === undefined ? 'no such day' : longDay(day, localDayOf(new Date()))
}
