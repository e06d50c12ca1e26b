import { type LocalDay, mondayOf, shiftDay } from '@whatworked/shared/contexts/days'
import type { JournalDb } from '../../data/db.ts'
import { firstLine } from '../../data/entry-title.ts'
import { journalNames } from '../../data/journal-names.ts'
import { oldEntries } from '../../data/old-is-gold/old-candidates.ts'
import { trialBoard } from '../../data/trials/trial-queries.ts'
import { useLive } from '../../data/use-live.ts'
import { readWeek } from '../../data/week-queries.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { localDayOf, monthName, shortDay } from '../../ui/dates.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { CarryForm } from './CarryForm.tsx'
import { CarriedOn, UnderWay, WeekEntries } from './WeekParts.tsx'
import './week.css'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A look back at one school week, this one or an earlier one; prints on one page. */
export const WeekScreen = ({ day }: { readonly day: string | undefined }) => {
  const today = localDayOf(new Date())
  const monday = mondayOf(day !== undefined && DAY.test(day) && day <= today ? day : today)
  const found = useLive((db) => readAll(db, monday, today), [monday, today])
  if (found.kind === 'loading') return null
  const title = monday === mondayOf(today) ? 'Your week' : 'A week of yours'
  return (
    <>
      <div className="screen-head">
        <div>
          <ScreenHeading title={title} />
          <p className="muted">{weekWords(monday, today)}</p>
        </div>
        <div className="row wrap on-screen">
          <ButtonLink href={`#/week/${shiftDay(monday, -7)}`} icon="chevron-back" size="dense">
            Week before
          </ButtonLink>
          {monday < mondayOf(today) && (
            <ButtonLink href={`#/week/${shiftDay(monday, 7)}`} size="dense">
              Week after
            </ButtonLink>
          )}
          <Button icon="print" size="dense" onClick={() => print()}>
            Print
          </Button>
        </div>
      </div>
      {found.kind === 'failed' ? (
        <Notice tone="trouble" icon="warn" title="This browser can’t open your journal just now." live>
          Nothing has been removed. Close other WhatWorked pages and try again.
        </Notice>
      ) : (
        <Week key={monday} monday={monday} today={today} read={found.value} />
      )}
    </>
  )
}

type Read = Awaited<ReturnType<typeof readAll>>

const readAll = async (db: JournalDb, monday: LocalDay, today: LocalDay) => {
  const [week, names, board, old] = await Promise.all([
    readWeek(db, monday),
    journalNames(db),
    monday === mondayOf(today) ? trialBoard(db, 0) : undefined,
    oldEntries(db, { today: shiftDay(monday, 2), techniques: [], topic: '' }, new Date()),
  ])
  return { week, names, trying: board?.trying ?? [], old: old[0] }
}

interface Props {
  readonly monday: LocalDay
  readonly today: LocalDay
  readonly read: Read
}

const Week = ({ monday, today, read }: Props) => {
  const { week, names, trying, old } = read
  const { worked, didnt, tried } = old?.entry.body ?? {}
  return (
    <div className="sheet week">
      {week.broughtIn?.body.next?.trim() && (
        <section className="week-wide" aria-labelledby="brought-in">
          <h2 id="brought-in">You wanted to carry in</h2>
          <p className="words">{week.broughtIn.body.next}</p>
        </section>
      )}
      <WeekEntries entries={week.entries} names={names} />
      <div className="week-beside">
        <UnderWay trials={trying} names={names} today={today} />
        <CarriedOn entries={week.entries} names={names} />
        {old && (
          <section aria-labelledby="old-is-gold">
            <h2 id="old-is-gold">Old is gold</h2>
            <p className="words week-words">
              <a href={`#/entry/${old.entry.id}`}>
                “{firstLine([worked, didnt, tried].find((text) => text?.trim()) ?? '', 240)}”
              </a>
            </p>
            <p className="small muted">{monthName(old.entry.day, today)}</p>
          </section>
        )}
      </div>
      <CarryForm monday={monday} today={today} carried={week.carried} />
    </div>
  )
}

const weekWords = (monday: LocalDay, today: LocalDay): string =>
  `Monday ${shortDay(monday, today)} to Sunday ${shortDay(shiftDay(monday, 6), today)}`
