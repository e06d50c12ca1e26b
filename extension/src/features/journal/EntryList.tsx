import { Fragment } from 'react'
import type { Entry } from '../../data/entry.ts'
import { localDayOf } from '../../ui/dates.ts'
import { EntryCard } from './EntryCard.tsx'
import { groupOf } from './timeline-groups.ts'
import { useEntryNames } from './use-entry-names.ts'
import './timeline.css'

interface Props {
  readonly entries: readonly Entry[]
  /** The day of the entry that stands before the first one, when a list goes on. */
  readonly dayBefore?: string | undefined
  readonly typed?: string
  /** Whether days have headings; without them, as in a list of the best first, each entry says its month. */
  readonly isByDay?: boolean
}

/** Entries under the headings of their days: Today, Last week, Earlier in November, October. */
export const EntryList = ({ entries, dayBefore, typed = '', isByDay = true }: Props) => {
  const names = useEntryNames(entries)
  if (names.kind !== 'ready') return null
  const today = localDayOf(new Date())
  let group = dayBefore === undefined ? '' : groupOf(dayBefore, today)
  return entries.map((entry) => {
    const next = groupOf(entry.day, today)
    const isFirst = next !== group
    group = next
    return (
      <Fragment key={entry.id}>
        {isByDay && isFirst && <h2 className="timeline-group">{next}</h2>}
        <EntryCard entry={entry} names={names.value} today={today} typed={typed} isDated={!isByDay} />
      </Fragment>
    )
  })
}
