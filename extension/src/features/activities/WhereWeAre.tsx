import { WHENS, type When } from '@whatworked/shared/forms/form'
import { WHEN_LABELS } from './activity-words.ts'

interface Props {
  readonly here: When
  /** The parts that this way of working has stages in. */
  readonly parts: readonly When[]
}

/** Before · Meeting · Between · After, with the one that is now. */
export const WhereWeAre = ({ here, parts }: Props) => (
  <ol className="where-we-are" aria-label="Where we are">
    {WHENS.filter((when) => when === here || when === 'meeting' || parts.includes(when)).map((when) => (
      <li key={when} aria-current={when === here ? 'step' : undefined}>
        {WHEN_LABELS[when]}
        {when === here && <span className="here-now"> · we are here</span>}
      </li>
    ))}
  </ol>
)
