import type { Offer } from '@whatworked/shared/forms/offers'
import type { TurnState } from '@whatworked/shared/forms/run'
import type { ReactNode } from 'react'
import { counted } from '../../ui/words.ts'

interface Props {
  /** In the order in which they are given. */
  readonly talks: readonly { readonly offer: Offer; readonly state: TurnState }[]
  readonly nameOf: (member: string) => string
  /** What can be done with a talk. */
  readonly deeds: (offer: Offer) => ReactNode
}

/** The talks in the order of the lots. */
export const Programme = ({ talks, nameOf, deeds }: Props) => (
  <ol className="programme">
    {talks.map(({ offer, state }, at) => (
      <li key={offer.id} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
        <span className="programme-place" aria-hidden="true">
          {at + 1}
        </span>
        <div className="grow">
          <p>
            <b>
              <bdi>{nameOf(offer.author)}</bdi>
            </b>{' '}
            <span className="faint">
              · {counted(offer.minutes, 'minute')}
              {STATE_WORDS[state]}
            </span>
          </p>
          {offer.title && <p className="programme-title">{offer.title}</p>}
        </div>
        {deeds(offer)}
      </li>
    ))}
  </ol>
)

const STATE_WORDS: Readonly<Record<TurnState, string>> = {
  waiting: '',
  next: ' · next',
  now: ' · now',
  done: ' · given',
  gone: ' · had to leave',
}
