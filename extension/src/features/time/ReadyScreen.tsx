import { stagesAround } from '@whatworked/shared/forms/course'
import { withPlace } from '@whatworked/shared/forms/places'
import { protocolOf } from '@whatworked/shared/forms/protocols'
import { formOf } from '@whatworked/shared/forms/ways'
import { useContext } from 'react'
import { meetingRecords } from '../../data/activities/meeting-queries.ts'
import { bringTo, broughtTo } from '../../data/activities/next-meetings.ts'
import type { JournalDb } from '../../data/db.ts'
import { entryTitle } from '../../data/entry-title.ts'
import { trialsFrom } from '../../data/trials/trial-queries.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { CantRead } from '../../ui/CantRead.tsx'
import { clockTime, localDayOf, longDay } from '../../ui/dates.ts'
import { Notice } from '../../ui/Notice.tsx'
import { OutsideViewContext } from '../../ui/outside-view.ts'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { HowItWent } from './HowItWent.tsx'
import './ready.css'
import './time.css'
import '../../ui/rows.css'

interface Props {
  readonly stream: string
  readonly session: string
}

/** Everything for one meeting that takes five minutes at most: what I promised, how it went, what is asked, what I bring. */
export const ReadyScreen = ({ stream, session }: Props) => {
  const found = useLive((db) => readReady(db, stream, session), [stream, session])
  if (found.kind === 'loading') return null
  if (found.kind === 'failed') return <CantRead title="Get ready" />
  if (found.value === undefined) {
    return (
      <>
        <ScreenHeading title="Get ready" />
        <Notice icon="info" title="This meeting is not on this computer.">
          It may have been taken out of the plan, or it is still on its way. Nothing of yours has been
          removed.
        </Notice>
      </>
    )
  }
  return <Ready ready={found.value} />
}

const readReady = async (db: JournalDb, stream: string, id: string) => {
  const records = await meetingRecords(db, stream, id)
  if (records === undefined) return undefined
  const { space, session, activity, sessions, plans } = records
  const earlier = new Set<string>(
    sessions.filter(({ body }) => body.startsAt < session.body.startsAt).map((one) => one.id),
  )
  const isMine = (one: (typeof plans)[number]): boolean => {
    const { from } = one.body
    return from === undefined ? one.author === space.me : 'member' in from && from.member === space.me
  }
  const plan = plans.findLast((one) => earlier.has(one.body.session) && isMine(one))
  const trials = plan === undefined ? [] : await trialsFrom(db, plan.id)
  const form = formOf(activity.body)
  const before = form
    ? stagesAround(form, withPlace(form, activity.body, session, sessions), protocolOf).filter(
        ({ when }) => when === 'before',
      )
    : []
  return { space, session, activity, plan, trials, before }
}

type ReadyThings = NonNullable<Awaited<ReturnType<typeof readReady>>>

const Ready = ({ ready }: { readonly ready: ReadyThings }) => {
  const { space, session, activity, plan, trials, before } = ready
  const { startsAt, place } = session.body
  const when = `${longDay(localDayOf(new Date(startsAt)), localDayOf(new Date()))}, ${clockTime(startsAt)}`
  const meeting = { view: space, session }
  const outside = useContext(OutsideViewContext)
  return (
    <div className="ready">
      <p className="time-kicker">
        <a href={`#/space/${space.stream}`}>{space.space?.name ?? 'A space'}</a> · {when}
        {place && `, ${place}`}
      </p>
      <ScreenHeading title="Get ready in 5 minutes" />
      <p className="side-text muted">Only you see this page. Any part of it may stay empty.</p>
      <section className="card stack" aria-labelledby="promised">
        <h2 id="promised" className="card-title">
          What I said I would try
        </h2>
        {plan === undefined ? (
          <p>Nothing was promised before this meeting. Coming to listen is fine.</p>
        ) : (
          <ul className="ready-list">
            {plan.body.changes.map(({ id, ifI, technique, bringBack }) => (
              <li key={id}>
                <p className="ready-words">{ifI ?? technique ?? 'A change'}</p>
                {bringBack && <p className="small muted">To bring back: {bringBack}</p>}
              </li>
            ))}
          </ul>
        )}
        {plan && outside(space.stream, plan.id, plan.author === space.me)}
        {trials.map((trial) => (
          <p key={trial.id} className="small">
            My trial of it: <a href={`#/entry/${trial.id}`}>{entryTitle(trial, undefined)}</a>
          </p>
        ))}
      </section>
      <HowItWent
        tried={plan?.body.changes[0]?.ifI ?? plan?.body.changes[0]?.technique ?? ''}
        leansOn={trials[0]?.id}
        meeting={meeting}
      />
      {before.length > 0 && (
        <section className="card stack" aria-labelledby="asked">
          <h2 id="asked" className="card-title">
            What is asked before
          </h2>
          <ul className="ready-list">
            {before.map(({ stage }) => (
              <li key={stage.id}>
                <p>
                  <b>{stage.name}</b>
                </p>
                {stage.prompts.map((prompt) => (
                  <p key={prompt} className="small">
                    {prompt}
                  </p>
                ))}
              </li>
            ))}
          </ul>
          <div>
            <ButtonLink
              size="dense"
              href={`#/space/${space.stream}/activity/${activity.id}/${session.id}`}
              icon="arrow-forward"
            >
              Write it there
            </ButtonLink>
          </div>
        </section>
      )}
      <section className="card stack" aria-labelledby="bringing">
        <h2 id="bringing" className="card-title">
          What I bring
        </h2>
        <Brought session={session} />
        <p className="small muted">Nothing of it is sent until you share it yourself.</p>
      </section>
    </div>
  )
}

/** The entries on one's own list for a meeting. */
const Brought = ({ session }: Pick<ReadyThings, 'session'>) => {
  const db = useDb()
  const brought = liveValue(
    useLive((reading) => broughtTo(reading, session, Date.now()), [session.id, session.body.startsAt]),
  )
  if (brought === undefined) return null
  return (
    <>
      {brought.length === 0 ? (
        <p className="muted">
          {db.holdsJournal ? (
            <>
              Nothing is marked. Any entry of <a href="#/">your journal</a> can be, with “Bring this”.
            </>
          ) : (
            'What you marked with “Bring this” is in your journal, in the extension.'
          )}
        </p>
      ) : (
        <ul className="people">
          {brought.map((entry) => (
            <li key={entry.id}>
              <a className="grow" href={`#/entry/${entry.id}`}>
                {entryTitle(entry, undefined)}
              </a>
              <Button
                size="dense"
                kind="quiet"
                aria-label={`Don’t bring it: ${entryTitle(entry, undefined)}`}
                onClick={() => void bringTo(db, entry.id, undefined, new Date())}
              >
                Don’t bring it
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
