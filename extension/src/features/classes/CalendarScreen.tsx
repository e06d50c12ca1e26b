import { type Calendar, schemeOf } from '@whatworked/shared/contexts/calendar'
import { SCHEME_NAMES, SCHEMES, type Scheme } from '@whatworked/shared/contexts/schemes'
import { schoolYearName } from '@whatworked/shared/contexts/school-years'
import { newJournalId } from '@whatworked/shared/ids'
import { useSetting } from '../../data/use-setting.ts'
import { Button } from '../../ui/Button.tsx'
import { CantRead } from '../../ui/CantRead.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { SelectField } from '../../ui/Field.tsx'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { withUsualYear, yearsOf } from './calendar-edit.ts'
import { SchoolYearCard } from './SchoolYearCard.tsx'
import './calendar.css'
import { BackToClasses } from './BackToClasses.tsx'
import './classes.css'

/** The school's years: terms, their breaks and other days without lessons. Every change is saved as it is made. */
export const CalendarScreen = () => {
  const setting = useSetting('calendar')
  if (setting.kind === 'failed') return <CantRead title="School year" />
  if (setting.kind === 'loading') return null
  const { value: calendar, change, trouble } = setting.value
  const set = (to: (now: Calendar) => Calendar) => void change(to)
  const scheme = schemeOf(calendar)
  const years = yearsOf(calendar, localDayOf(new Date()))
  const next = (years.at(-1) ?? 0) + 1
  return (
    <>
      <BackToClasses />
      <div className="screen-head">
        <div>
          <ScreenHeading title="School year" />
          <p className="muted classes-lead">
            Half-terms name themselves by it, weeks A and B skip the holidays, and nothing reminds you in
            them.
          </p>
        </div>
        <SelectField
          label="Years as in"
          options={SCHEMES.map((value) => ({ value, label: SCHEME_NAMES[value] }))}
          value={scheme}
          // Safe: the options are the schemes.
          onChange={(event) => set((now) => ({ ...now, scheme: event.target.value as Scheme }))}
        />
      </div>
      {trouble && <SaveTrouble trouble={trouble} />}
      <div className="classes-main">
        {years.map((year) => (
          <SchoolYearCard key={year} calendar={calendar} year={year} newId={newId} onChange={set} />
        ))}
        <div>
          <Button icon="plus" onClick={() => set((now) => withUsualYear(now, next, newId))}>
            Add {schoolYearName(scheme, next)}
          </Button>
        </div>
      </div>
    </>
  )
}

const newId = () => newJournalId(Date.now())
