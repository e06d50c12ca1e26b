import { useState } from 'react'
import { firstLine } from '../../data/entry-title.ts'
import { latestThanks, THANKS_PAGE, type Thanks } from '../../data/thanks.ts'
import { useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { CantRead } from '../../ui/CantRead.tsx'
import { type LocalDay, localDayOf, shortDay } from '../../ui/dates.ts'
import { Pill } from '../../ui/Pill.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import './thanks.css'

/** `/thanks`: every thank-you that was written, given or not yet. */
export const ThanksScreen = () => {
  const [limit, setLimit] = useState(THANKS_PAGE)
  const thanks = useLive((db) => latestThanks(db, limit), [limit])
  const today = localDayOf(new Date())
  if (thanks.kind === 'failed') return <CantRead title="Thanks" />
  if (thanks.kind === 'loading') return null
  return (
    <>
      <div className="screen-head">
        <ScreenHeading title="Thanks" />
        <ButtonLink href="#/thanks/new" kind="primary" icon="heart" shortcut="H">
          Write a thank-you
        </ButtonLink>
      </div>
      {thanks.value.length === 0 && <NoThanks />}
      {thanks.value.length > 0 && (
        <ul className="thanks-list" aria-label="Thanks you wrote">
          {thanks.value.map((one) => (
            <ThanksRow key={one.id} thanks={one} today={today} />
          ))}
        </ul>
      )}
      {thanks.value.length === limit && (
        <Button kind="quiet" onClick={() => setLimit(limit + THANKS_PAGE)}>
          Earlier ones
        </Button>
      )}
    </>
  )
}

const ThanksRow = ({ thanks: { id, createdAt, body }, today }: { thanks: Thanks; today: LocalDay }) => (
  <li className="card thanks-row">
    <div className="row between wrap">
      <h2 className="card-title">
        <a href={`#/thanks/${id}`}>To {body.to}</a>
      </h2>
      <span className="tiny muted">{shortDay(localDayOf(new Date(createdAt)), today)}</span>
    </div>
    {body.text?.trim() && <p className="words">{firstLine(body.text, 240)}</p>}
    {body.givenOn && (
      <Pill tone="together" icon="check">
        Given {shortDay(body.givenOn, today)}
      </Pill>
    )}
  </li>
)

const NoThanks = () => (
  <section className="card no-thanks">
    <h2>No thanks written yet.</h2>
    <p className="words">“You let me sit in on your Year 10. I stole the silence.”</p>
    <p className="muted small">
      To anybody: a technician, a head, a colleague, a parent. It stays here until you copy it, print it or
      say it.
    </p>
  </section>
)
