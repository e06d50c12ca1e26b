import { liveValue } from '../../data/use-live.ts'
import { useWaiting } from './use-waiting.ts'
import { WaitingList } from './WaitingList.tsx'
import { wallClockOf } from './wall-clock.ts'

const FEW = 3

/** What waits, beside the journal; not there when nothing does. */
export const WaitingCard = ({ now }: { readonly now: Date }) => {
  const clock = wallClockOf(now)
  const found = liveValue(useWaiting(clock))
  if (!found || found.count === 0) return null
  const { waiting, names, slots } = found
  const isMore = waiting.trials.length > FEW || waiting.toFinish.length > FEW
  return (
    <section className="card waiting-card" aria-labelledby="waiting">
      <h2 id="waiting" className="card-title">
        Waiting for you
      </h2>
      <WaitingList waiting={waiting} slots={slots} names={names} today={clock.day} most={FEW} />
      {isMore && (
        <p className="waiting-all small">
          <a href="#/today">All that waits</a>
        </p>
      )}
    </section>
  )
}
