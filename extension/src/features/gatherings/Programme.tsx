import type { Offer } from '@whatworked/shared/forms/offers'
import type { PlannedTalk } from '@whatworked/shared/forms/talks'
import type { ReactNode } from 'react'
import { counted } from '../../ui/words.ts'

interface Props {
  readonly talks: readonly PlannedTalk<Offer>[]
  readonly now: string | undefined
  readonly given: readonly string[]
  readonly overrunMs: number
  readonly nameOf: (member: string) => string
  /** What can be done with a talk. */
  readonly deeds?: (offer: Offer) => ReactNode
}

/** The talks in the order of the lots. */
export const Programme = ({ talks, now, given, overrunMs, nameOf, deeds }: Props) => (
  <>
    <ol className="programme">
      {talks.map(({ talk, place, isBeyond }) => (
        <li
          key={talk.id}
          data-state={stateOf(talk.id, now, given)}
          aria-current={talk.id === now ? 'step' : undefined}
        >
          <span className="programme-place" aria-hidden="true">
            {place}
          </span>
          <div className="grow">
            <p>
              <b>
                <bdi>{nameOf(talk.author)}</bdi>
              </b>{' '}
              <span className="faint">
                · {talk.minutes} minutes
                {stateWords(talk.id, now, given)}
                {isBeyond && ' · after the time there is'}
              </span>
            </p>
            {talk.title && <p className="programme-title">{talk.title}</p>}
          </div>
          {deeds?.(talk)}
        </li>
      ))}
    </ol>
    {overrunMs > 0 && (
      <p className="small muted">
        All talks together take {counted(Math.ceil(overrunMs / 60_000), 'minute')} more than was planned. Give
        them the minutes, or keep the last ones for next time.
      </p>
    )}
  </>
)

const stateOf = (id: string, now: string | undefined, given: readonly string[]) =>
  id === now ? 'now' : given.includes(id) ? 'given' : 'waiting'

const stateWords = (id: string, now: string | undefined, given: readonly string[]): string =>
  id === now ? ' · now' : given.includes(id) ? ' · given' : ''
