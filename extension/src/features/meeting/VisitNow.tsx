import { Disclosure } from '../../ui/Disclosure.tsx'
import { StallMap } from '../../ui/StallMap.tsx'
import type { Meeting } from './meeting.ts'
import { placeOf, placeWords, stallsOf } from './visits.ts'

/** Where I go in this round, or in the one that comes next: the stall, where it stands, and the map. */
export const VisitNow = ({ meeting }: { readonly meeting: Meeting }) => {
  const { run, me, called, stream } = meeting
  const { visits } = run
  if (visits === undefined) return null
  const stalls = stallsOf(meeting)
  const mine = placeOf(visits, stalls, me)
  const isHere = run.present.some(({ id }) => id === me)
  const nameOf = (person: string) => called.get(person) ?? meeting.nameOf(person)
  return (
    <div className="visit-now">
      <p className="small muted">
        Round {visits.number} of {visits.of}
      </p>
      <p className="visit-where" aria-live="polite">
        {isHere ? placeWords(visits, mine) : 'Say “I’m here”, and you get a place'}
      </p>
      {isHere && mine && (
        <p className="visit-what">
          {mine.stall.title}
          {mine.stall.where && <span className="muted"> · {mine.stall.where}</span>}
        </p>
      )}
      {isHere && mine && !mine.keeps && mine.stall.author !== me && !visits.isComing && (
        <div>{meeting.renderHeard?.({ stream, offer: mine.stall })}</div>
      )}
      {isHere && mine?.keeps && (
        <p className="small muted">
          Say what you have been working on, warts and all. At the swap you visit.
        </p>
      )}
      {stalls.length > 0 && (
        <Disclosure summary="Map of the stalls">
          <StallMap
            stalls={stalls}
            nameOf={nameOf}
            open={new Set(visits.places.stalls.map(({ id }) => id))}
            mine={isHere ? mine?.stall.id : undefined}
            linkOf={(stall) => stall.post && `#/space/${stream}/post/${stall.post}`}
          />
        </Disclosure>
      )}
    </div>
  )
}
