import { useId, useRef, useState } from 'react'
import type { FeedChoices } from '../../data/spaces/feed-choices.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip, SelectChip } from '../../ui/Chip.tsx'
import { localDayOf, nearDay } from '../../ui/dates.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { counted, OUTCOMES } from '../../ui/words.ts'
import { type FeedChoice, isAnythingChosen, NOTHING_CHOSEN } from './feed-choice.ts'
import type { Visit } from './use-visit.ts'
import '../../ui/field.css'
import './feed-filters.css'

interface Props {
  readonly choice: FeedChoice
  readonly choices: FeedChoices
  readonly visit: Visit
  readonly onChange: (choice: FeedChoice) => void
}

const KINDS = [
  { value: 'reflection', label: 'Reflections' },
  { value: 'clip', label: 'Clips' },
  { value: 'trial', label: 'Trials' },
  { value: 'win', label: 'Wins' },
  { value: 'question', label: 'Questions' },
] as const

/** Which posts to show: only what occurs is offered, and never a colleague. */
export const FeedFilters = ({ choice, choices, visit, onChange }: Props) => {
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  useShortcut('/', () => field.current?.focus())
  const set = (part: Partial<FeedChoice>) => onChange({ ...choice, ...part })
  return (
    <search className="feed-filters" aria-label="Which posts">
      <span className="input-frame feed-words">
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          aria-label="Search what was shared here"
          placeholder="Search this space"
          autoComplete="off"
          spellCheck={false}
          value={choice.words}
          onChange={(event) => set({ words: event.target.value })}
        />
      </span>
      <Chip
        className="feed-narrow"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        Narrow it
      </Chip>
      {(visit.news.size > 0 || choice.isNew) && visit.since !== undefined && (
        <Chip pressed={choice.isNew} onClick={() => set({ isNew: !choice.isNew })}>
          {counted(visit.news.size, 'new or answered', 'new or answered')} since{' '}
          {whenSince(visit.since, new Date())}
        </Chip>
      )}
      <div id={id} className="feed-choices" data-open={isOpen || isAnythingChosen({ ...choice, words: '' })}>
        {choices.techniques.length > 0 && (
          <SelectChip label="Technique" value={choice.technique} onChange={(technique) => set({ technique })}>
            <option value="">Any technique</option>
            {choices.techniques.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </SelectChip>
        )}
        <SelectChip label="How it went" value={choice.outcome} onChange={(outcome) => set({ outcome })}>
          <option value="">However it went</option>
          {OUTCOMES.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectChip>
        <Values
          label="Year"
          none="Any year"
          of={choices.years}
          at={choice.year}
          onChange={(year) => set({ year })}
        />
        <Values
          label="Subject"
          none="Any subject"
          of={choices.subjects}
          at={choice.subject}
          onChange={(subject) => set({ subject })}
        />
        <SelectChip label="Kind" value={choice.of} onChange={(of) => set({ of })}>
          <option value="">Any kind</option>
          {KINDS.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectChip>
        {(choices.hasVisits || choice.forVisitor) && (
          <Chip
            icon="pin"
            pressed={choice.forVisitor}
            onClick={() => set({ forVisitor: !choice.forVisitor })}
          >
            Would like a visitor
          </Chip>
        )}
        <Chip pressed={choice.mine} onClick={() => set({ mine: !choice.mine })}>
          Yours
        </Chip>
      </div>
      {isAnythingChosen(choice) && (
        <Button kind="quiet" size="dense" icon="close" onClick={() => onChange(NOTHING_CHOSEN)}>
          Show all
        </Button>
      )}
    </search>
  )
}

interface ValuesProps {
  readonly label: string
  readonly none: string
  readonly of: readonly string[]
  readonly at: string
  readonly onChange: (value: string) => void
}

const Values = ({ label, none, of, at, onChange }: ValuesProps) =>
  of.length === 0 ? null : (
    <SelectChip label={label} value={at} onChange={onChange}>
      <option value="">{none}</option>
      {of.map((value) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </SelectChip>
  )

/** “Tuesday”, “yesterday”, “this morning or later” as part of a sentence. */
const whenSince = (since: number, now: Date): string => {
  const day = nearDay(localDayOf(new Date(since)), localDayOf(now))
  return day === 'Today' ? 'earlier today' : day === 'Yesterday' ? 'yesterday' : day
}
