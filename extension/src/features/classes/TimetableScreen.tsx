import { mondayOf } from '@whatworked/shared/contexts/days'
import { beginWith, type Timetable, weekOf } from '@whatworked/shared/contexts/timetable'
import { newJournalId } from '@whatworked/shared/ids'
import { classesInUse } from '../../data/name-lists.ts'
import { readSetting } from '../../data/settings.ts'
import { useLive } from '../../data/use-live.ts'
import { useSetting } from '../../data/use-setting.ts'
import { Button } from '../../ui/Button.tsx'
import { CantRead } from '../../ui/CantRead.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { showToast } from '../../ui/toasts.ts'
import { BackToClasses } from './BackToClasses.tsx'
import { PeriodsCard } from './PeriodsCard.tsx'
import { copyWeek, usualPeriods } from './timetable-edit.ts'
import { WeekGrid } from './WeekGrid.tsx'
import './classes.css'
import './timetable.css'

/** The two-week timetable, entered once: which class has which period. Every change is saved as it is made. */
export const TimetableScreen = () => {
  const setting = useSetting('timetable')
  const calendar = useLive((db) => readSetting(db, 'calendar'), [])
  const classes = useLive(classesInUse, [])
  if (setting.kind === 'failed' || calendar.kind === 'failed' || classes.kind === 'failed')
    return <CantRead title="Timetable" />
  if (setting.kind === 'loading' || calendar.kind === 'loading' || classes.kind === 'loading') return null

  const { value: timetable, change, trouble } = setting.value
  const today = localDayOf(new Date())
  const week = weekOf(timetable, calendar.value, today)
  const set = (to: (now: Timetable) => Timetable) => void change(to)
  const copyToB = () => {
    const { lessons } = timetable
    set(copyWeek)
    showToast('Week B is as week A now', {
      label: 'Undo',
      onAct: () => set((now) => ({ ...now, lessons })),
    })
  }

  return (
    <>
      <BackToClasses />
      <div className="screen-head">
        <div>
          <ScreenHeading title="Timetable" />
          <p className="muted classes-lead">
            When you write, the class and the lesson are there already. It stays with you.
          </p>
        </div>
        {timetable.periods.length > 0 && (
          <div className="row wrap">
            <Segmented
              legend="How many weeks"
              options={WEEKS}
              value={String(timetable.weeks)}
              onChange={(weeks) => set((now) => ({ ...now, weeks: weeks === '1' ? 1 : 2 }))}
            />
            {timetable.weeks === 2 && (
              <Segmented
                legend="Which week is this one"
                options={THIS_WEEK}
                value={timetable.weekAFrom === undefined ? undefined : week}
                onChange={(is) =>
                  set((now) => ({ ...now, weekAFrom: beginWith(is, calendar.value, mondayOf(today)) }))
                }
              />
            )}
          </div>
        )}
      </div>
      {trouble && <SaveTrouble trouble={trouble} />}
      {timetable.periods.length === 0 ? (
        <section className="card no-classes" aria-label="Timetable">
          <h2>When does your day begin?</h2>
          <p className="words">Begin with a common day of five lessons, then put its times right.</p>
          <Button
            kind="primary"
            icon="clock"
            onClick={() => set((now) => ({ ...now, periods: usualPeriods(newId) }))}
          >
            Begin with five lessons
          </Button>
        </section>
      ) : (
        <div className="columns timetable-columns">
          <div className="classes-main">
            <WeekGrid week="A" timetable={timetable} classes={classes.value} onChange={set} />
            {timetable.weeks === 2 && (
              <WeekGrid week="B" timetable={timetable} classes={classes.value} onChange={set}>
                <Button size="dense" icon="copy" onClick={copyToB}>
                  Copy week A
                </Button>
              </WeekGrid>
            )}
            {timetable.weeks === 2 && timetable.weekAFrom === undefined && (
              <p className="small muted" role="status">
                Until you say which week this is, every week counts as week A.
              </p>
            )}
            <p className="small muted">
              Type the first letters of a class. Arrows and Enter move, <kbd>Ctrl</kbd> <kbd>D</kbd> repeats
              the lesson above. A new name makes a new class.
            </p>
          </div>
          <aside aria-label="The day">
            <PeriodsCard timetable={timetable} newId={newId} onChange={set} />
          </aside>
        </div>
      )}
    </>
  )
}

const newId = () => newJournalId(Date.now())

const WEEKS = [
  { value: '1', label: 'One week' },
  { value: '2', label: 'Two weeks' },
] as const

const THIS_WEEK = [
  { value: 'A', label: 'This is week A' },
  { value: 'B', label: 'This is week B' },
] as const
