import type { Term } from '@whatworked/shared/contexts/calendar'
import type { ReactNode } from 'react'
import type { JournalCounts, JournalNames } from '../../data/journal-names.ts'
import { type TypedFilter, withoutFilter } from '../../data/search/parse-query.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip, ChosenChip, SelectChip } from '../../ui/Chip.tsx'
import { monthName } from '../../ui/dates.ts'
import { OutcomeMark } from '../../ui/OutcomeMark.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { OUTCOMES } from '../../ui/words.ts'
import { isAnythingChosen, type JournalChoice, NOTHING_CHOSEN } from './journal-choice.ts'
import './timeline.css'

interface Props {
  readonly choice: JournalChoice
  readonly onChange: (choice: JournalChoice) => void
  readonly counts: JournalCounts
  readonly names: JournalNames
  readonly terms: readonly Term[]
  /** Clips have no outcome and no class. */
  readonly onlyClips: boolean
  /** Filters in the typed words. */
  readonly typed: readonly TypedFilter[]
  /** Whether the list is one of search. */
  readonly canOrder: boolean
  /** What stands at the end of the line: how many entries there are. */
  readonly children: ReactNode
}

/** Which entries to show: how it went, which technique, which class, which term. Only what occurs is offered. */
export const Filters = ({
  choice,
  onChange,
  counts,
  names,
  terms,
  onlyClips,
  typed,
  canOrder,
  children,
}: Props) => {
  const techniques = byUse(counts.technique, (id) => names.techniques.get(id)?.name)
  const classes = byUse(counts.class, (id) => classNameIn(names, id))
  const set = (part: Partial<JournalChoice>) => onChange({ ...choice, ...part })
  return (
    <search className="filters" aria-label="Which entries">
      {!onlyClips && (
        <Segmented
          legend="How it went"
          value={choice.outcome}
          onChange={(outcome) => set({ outcome })}
          options={[
            { value: '', label: 'Everything' },
            ...OUTCOMES.map(({ value }) => ({
              value,
              label: <OutcomeMark outcome={value} />,
              count: counts.outcome.get(value) ?? 0,
            })),
          ]}
        />
      )}
      {techniques.length > 0 && (
        <SelectChip label="Technique" value={choice.technique} onChange={(technique) => set({ technique })}>
          <option value="">Any technique</option>
          {techniques.map(options)}
        </SelectChip>
      )}
      {!onlyClips && classes.length > 0 && (
        <SelectChip label="Class" value={choice.class} onChange={(ofClass) => set({ class: ofClass })}>
          <option value="">Any class</option>
          {classes.map(options)}
        </SelectChip>
      )}
      {terms.length > 0 && (
        <SelectChip label="Term" value={choice.term} onChange={(term) => set({ term })}>
          <option value="">Any term</option>
          {terms.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectChip>
      )}
      {!onlyClips && (counts.wins > 0 || choice.win) && (
        <Chip icon="star" pressed={choice.win} onClick={() => set({ win: !choice.win })}>
          Wins <span className="count">{counts.wins}</span>
        </Chip>
      )}
      {!onlyClips && (counts.toFinish > 0 || choice.toFinish) && (
        <Chip icon="write" pressed={choice.toFinish} onClick={() => set({ toFinish: !choice.toFinish })}>
          To finish <span className="count">{counts.toFinish}</span>
        </Chip>
      )}
      {typed.map((filter) => (
        <ChosenChip key={filter.start} onRemove={() => set({ typed: withoutFilter(choice.typed, filter) })}>
          {filter.label}
        </ChosenChip>
      ))}
      {canOrder && (
        <SelectChip
          label="Order"
          value={choice.order === 'best' ? '' : choice.order}
          onChange={(order) => set({ order: order === 'latest' ? 'latest' : 'best' })}
        >
          <option value="">Best first</option>
          <option value="latest">Latest first</option>
        </SelectChip>
      )}
      {isAnythingChosen(choice) && (
        <Button
          kind="quiet"
          size="dense"
          icon="close"
          onClick={() => onChange({ ...NOTHING_CHOSEN, typed: choice.typed })}
        >
          Show all
        </Button>
      )}
      <span className="filters-count" role="status">
        {children}
      </span>
    </search>
  )
}

interface Used {
  readonly id: string
  readonly name: string
  readonly count: number
}

const options = ({ id, name, count }: Used) => (
  <option key={id} value={id}>
    {name} ({count})
  </option>
)

/** A class by its name; one that left says when, because the next one may be called the same. */
const classNameIn = (names: JournalNames, id: string): string | undefined => {
  const body = names.classes.get(id)?.body
  return body?.archivedOn ? `${body.name}, until ${monthName(body.archivedOn, '')}` : body?.name
}

/** What is used, by name; an id whose name isn't known here is left out. */
const byUse = (
  counts: ReadonlyMap<string, number>,
  nameOf: (id: string) => string | undefined,
): readonly Used[] =>
  [...counts]
    .flatMap(([id, count]) => {
      const name = nameOf(id)
      return name === undefined ? [] : [{ id, name, count }]
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
