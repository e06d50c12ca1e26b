import type { Person } from '@whatworked/shared/forms/run'
import { contextWords } from '../../ui/context-words.ts'
import type { Meeting } from './meeting.ts'
import { PackHead } from './PackAgenda.tsx'
import { Promised } from './Promised.tsx'

interface Props {
  readonly meeting: Meeting
  readonly hasNamed: boolean
  readonly hasBlanks: boolean
}

/** Three slips fit a page of A4. */
const ON_A_PAGE = 3

/** Slips to cut: name, class, what was promised and what happened, what comes next and what there will be less of. */
export const PackSlips = ({ meeting, hasNamed, hasBlanks }: Props) => {
  const named: readonly (Person | undefined)[] = hasNamed ? [...meeting.people, ...meeting.knownByName] : []
  const left = (ON_A_PAGE - (named.length % ON_A_PAGE)) % ON_A_PAGE
  const blanks: undefined[] = Array.from({ length: hasBlanks ? left || ON_A_PAGE : 0 })
  const slips = [...named, ...blanks]
  const pages = Array.from({ length: Math.ceil(slips.length / ON_A_PAGE) }, (_, at) =>
    slips.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE),
  )
  return pages.map((page, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pages are nothing but their number
    <section key={at} className="pack-page">
      <div className="pack-page-head">
        <PackHead meeting={meeting} />
        <p>
          Cut along the dashes.
          <br />
          Yours to keep; nobody collects them.
        </p>
      </div>
      {page.map((person, place) => (
        <Slip key={person?.id ?? `blank ${place}`} meeting={meeting} person={person} />
      ))}
    </section>
  ))
}

interface SlipProps {
  readonly meeting: Meeting
  readonly person: Person | undefined
}

const Slip = ({ meeting, person }: SlipProps) => {
  const changes = person && meeting.promiseOf(person)?.body.changes
  const context = changes?.find((one) => one.context)?.context
  return (
    <section className="slip" aria-label={person ? `Slip for ${person.name}` : 'Slip, blank'}>
      <div className="slip-who">
        <p>
          <span className="slip-label">Name</span>
          <span className="slip-words">{person?.name}</span>
        </p>
        <p>
          <span className="slip-label">Class</span>
          <span className="slip-words">{context && contextWords(context)}</span>
        </p>
      </div>
      <div className="slip-grid">
        <div>
          <p className="slip-label">What I promised</p>
          {changes ? (
            <div className="slip-words slip-promise">
              <Promised changes={changes} />
            </div>
          ) : (
            <Lines />
          )}
        </div>
        <div>
          <p className="slip-label">
            What happened <span>“not yet: what got in the way?” is an answer</span>
          </p>
          <Lines />
        </div>
        <div>
          <p className="slip-label">
            What I will try <span>If I … then … because …</span>
          </p>
          <Lines />
        </div>
        <div>
          <p className="slip-label">
            What I will do less of <span>if you like</span>
          </p>
          <Lines />
        </div>
      </div>
      <p className="slip-foot">
        Before next time <i />
        Visit a lesson <i />
        Would like a visitor <i />
        Neither this time
      </p>
    </section>
  )
}

const Lines = () => (
  <div aria-hidden="true">
    <div className="slip-line" />
    <div className="slip-line" />
    <div className="slip-line" />
  </div>
)
