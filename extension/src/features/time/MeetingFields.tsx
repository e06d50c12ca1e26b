import { instantOf } from '@whatworked/shared/contexts/zones'
import type { Span } from '@whatworked/shared/forms/dates'
import { overlapsWith } from '../../data/activities/time-queries.ts'
import { liveValue, useLive } from '../../data/use-live.ts'
import { TextField } from '../../ui/Field.tsx'
import { OverlapsFound } from '../../ui/OverlapsFound.tsx'

/** Gives a field its value and takes what is typed. */
type FieldOf<Name extends string> = (name: Name) => {
  readonly value: string
  readonly onChange: (event: { target: { value: string } }) => void
}

/** Where this computer is, such as `Europe/London`. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Minutes as they were typed, within a day; `usual` where that is no number. */
export const minutesIn = (typed: string, usual: number): number =>
  Math.min(Math.max(Math.round(Number(typed)) || usual, 1), 1_440)

/** The instant, ms UTC, of a day and a time as they were typed; undefined while one of them is not there. */
export const startIn = (day: string, at: string): number | undefined =>
  day && at ? instantOf({ day, time: at }, zoneHere()) : undefined

/** When a meeting is and how long, in one row. */
export const WhenFields = <Day extends string>({
  day,
  dayLabel,
  field,
}: {
  readonly day: Day
  readonly dayLabel: string
  readonly field: FieldOf<Day | 'at' | 'minutes'>
}) => (
  <div className="time-row">
    <TextField label={dayLabel} type="date" required {...field(day)} />
    <TextField label="At" type="time" required {...field('at')} />
    <TextField label="Minutes" type="number" min={1} max={1440} {...field('minutes')} />
  </div>
)

/** Where a meeting is and who gave the time, in one row with what else belongs to it. */
export const WhereFields = ({
  field,
  children,
}: {
  readonly field: FieldOf<'place' | 'givenBy'>
  readonly children?: React.ReactNode
}) => (
  <div className="time-row">
    <TextField label="Where" maxLength={200} {...field('place')} />
    <TextField label="Time given by" maxLength={200} {...field('givenBy')} />
    {children}
  </div>
)

/** Says which other meetings go on at some of those times; `except` is the one that is changed. */
export const OverlapNotice = ({
  spans,
  title,
  except,
}: {
  readonly spans: readonly Span[]
  readonly title: string
  readonly except?: string
}) => {
  const key = spans.map(({ startsAt, minutes }) => `${startsAt}+${minutes}`).join()
  const overlaps = liveValue(useLive((db) => overlapsWith(db, spans, except), [key, except])) ?? []
  return <OverlapsFound title={title} overlaps={overlaps} />
}
