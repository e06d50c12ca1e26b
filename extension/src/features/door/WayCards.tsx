import type { Form } from '@whatworked/shared/forms/form'
import type { Suggestion } from '@whatworked/shared/forms/suggest'
import { WAYS } from '@whatworked/shared/forms/ways'
import { useId } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/Icon.tsx'

interface Props {
  readonly suggested: readonly Suggestion[]
  readonly chosen: string | undefined
  /** The school's own, before all others. */
  readonly own?: Form | undefined
  readonly onChoose: (way: string) => void
}

/** All ways of working; what was suggested says so, and every one may be chosen. */
export const WayCards = ({ suggested, chosen, own, onChoose }: Props) => {
  const name = useId()
  const place = (id: string) => suggested.findIndex(({ form }) => form.id === id)
  return (
    <fieldset className="way-cards">
      <legend className="unseen">Ways of working</legend>
      {[...(own ? [own] : []), ...WAYS.filter((one) => one.with === undefined)].map((way) => (
        <div key={way.id} className="way-place">
          {[way, ...WAYS.filter((one) => one.with === way.id)].map((one) => (
            <WayCard
              key={one.id}
              way={one}
              group={name}
              suggestion={place(one.id)}
              isChosen={one.id === chosen}
              onChoose={() => onChoose(one.id)}
            />
          ))}
        </div>
      ))}
    </fieldset>
  )
}

interface CardProps {
  readonly way: Form
  readonly group: string
  /** Its place among the suggestions, -1 for none. */
  readonly suggestion: number
  readonly isChosen: boolean
  readonly onChoose: () => void
}

const WayCard = ({ way, group, suggestion, isChosen, onChoose }: CardProps) => (
  <div
    className={classNames(
      'way-card',
      isChosen && 'chosen-way',
      suggestion >= 0 && 'suggested',
      way.with && 'way-with',
    )}
  >
    <label>
      <input type="radio" name={group} className="way-radio" checked={isChosen} onChange={onChoose} />
      <span className="way-name">{way.name}</span>
      {suggestion >= 0 && (
        <span className={classNames('way-flag', suggestion === 0 && 'first')}>
          {suggestion === 0 ? 'Suggested' : 'Would also suit'}
        </span>
      )}
      <span className="way-line">{way.oneLine}</span>
      <span className="way-facts">{factsOf(way)}</span>
    </label>
    <p className="way-evidence">
      <Icon name="journal" />
      <span>
        {way.evidence.words}{' '}
        {way.evidence.address && (
          <a href={way.evidence.address} target="_blank" rel="noreferrer">
            Where this is written<span className="unseen">{`, on ${way.name}`}</span>
          </a>
        )}
        {way.credit && <span className="faint"> {`(${way.credit})`}</span>}
      </span>
    </p>
  </div>
)

/** “1 hour · 3 people · every 3 weeks, two terms” */
export const factsOf = ({ minutes: [least, most], size: [few, many], cadence, lasts }: Form): string => {
  const length = least === most ? `${least} min` : `${least} to ${most} min`
  const people =
    many > 60 ? `${few} or more people` : few === many ? `${few} people` : `${few} to ${many} people`
  return `${length} · ${people} · ${cadence}, ${lasts}`
}
