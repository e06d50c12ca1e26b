import { ButtonLink } from '../../ui/Button.tsx'
import { longDay } from '../../ui/dates.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { useWaiting } from './use-waiting.ts'
import { WaitingList } from './WaitingList.tsx'
import { wallClockOf } from './wall-clock.ts'

/** The one list after school: what the reminder counts, by name. */
export const TodayScreen = () => {
  const clock = wallClockOf(new Date())
  const found = useWaiting(clock)
  if (found.kind === 'loading') return null
  return (
    <>
      <div className="screen-head">
        <div>
          <ScreenHeading title="After school" />
          <p className="muted">{longDay(clock.day, clock.day)}</p>
        </div>
        <ButtonLink href="#/week">Look back at the week</ButtonLink>
      </div>
      {found.kind === 'failed' && (
        <Notice tone="trouble" icon="warn" title="This browser can’t open your journal just now." live>
          Nothing has been removed. Close other WhatWorked pages and try again.
        </Notice>
      )}
      {found.kind === 'ready' && found.value.count === 0 && (
        <section className="card">
          <h2>Nothing waits for you.</h2>
          <p className="muted">Have a good evening.</p>
        </section>
      )}
      {found.kind === 'ready' && found.value.count > 0 && (
        <section className="card" aria-label="What waits">
          <WaitingList {...found.value} today={clock.day} />
        </section>
      )}
    </>
  )
}
