import type { Meeting } from './meeting.ts'
import { placeOf, stallsOf } from './visits.ts'

/** So many names are readable from the back at once; more come in turn. */
const NAMES_AT_ONCE = 24
const TURN_MS = 10_000

interface Props {
  readonly meeting: Meeting
  /** The server's clock, so that every screen turns at the same time. */
  readonly now: number
}

const pageAt = (names: number, now: number) => {
  const pages = Math.max(1, Math.ceil(names / NAMES_AT_ONCE))
  return { pages, page: Math.floor(now / TURN_MS) % pages }
}

/** Which round it is, beside the clock, and which of the names are on the board. */
export const RoundWords = ({ meeting: { run }, now }: Props) => {
  const { visits } = run
  if (visits === undefined) return null
  const { pages, page } = pageAt(run.present.length, now)
  return (
    <p>
      {visits.isComing ? 'Next: ' : 'Now: '}round {visits.number} of {visits.of}.{' '}
      {pages > 1 ? `Names ${page + 1} of ${pages}` : 'Find your name'}
    </p>
  )
}

/** Everybody's name with the number of the stall they go to, as on a board in a station. */
export const ProjectorVisits = ({ meeting, now }: Props) => {
  const { run, called } = meeting
  const { visits } = run
  if (visits === undefined) return null
  const stalls = stallsOf(meeting)
  const lines = run.present
    .map(({ id, name }) => ({ id, name: called.get(id) ?? name, place: placeOf(visits, stalls, id) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  const { pages, page } = pageAt(lines.length, now)
  const perPage = Math.ceil(lines.length / pages)
  return (
    <ul className="projector-visits" data-many={perPage > NAMES_AT_ONCE / 2}>
      {lines.slice(page * perPage, (page + 1) * perPage).map(({ id, name, place }) => (
        <li key={id}>
          <span className="projector-who">{name}</span>
          <span>
            {place === undefined ? 'as you like' : `${place.keeps ? 'keep' : 'stall'} ${place.number}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
