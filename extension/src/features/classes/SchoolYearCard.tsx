import { type Calendar, schemeOf } from '@whatworked/shared/contexts/calendar'
import { SCHEME_NAMES } from '@whatworked/shared/contexts/schemes'
import { daysOfSchoolYear, schoolYearName } from '@whatworked/shared/contexts/school-years'
import { Button } from '../../ui/Button.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { showToast } from '../../ui/toasts.ts'
import { ClosedRow } from './ClosedRow.tsx'
import { inYear, withNewTerm, withUsualYear } from './calendar-edit.ts'
import { TermRow } from './TermRow.tsx'

interface Props {
  readonly calendar: Calendar
  readonly year: number
  readonly newId: () => string
  readonly onChange: (to: (now: Calendar) => Calendar) => void
}

/** One school year: its terms and its other days without lessons, or the offer to begin with the usual ones. */
export const SchoolYearCard = ({ calendar, year, newId, onChange }: Props) => {
  const scheme = schemeOf(calendar)
  const name = schoolYearName(scheme, year)
  const terms = inYear(calendar, calendar.terms, year)
  const closed = inYear(calendar, calendar.closed, year)
  const days = daysOfSchoolYear(scheme, year)

  const replace = <Each extends { readonly id: string }>(list: readonly Each[], changed: Each): Each[] =>
    list.map((each) => (each.id === changed.id ? changed : each))
  const remove = (id: string, what: string) => {
    const { terms: allTerms, closed: allClosed } = calendar
    onChange((now) => ({
      ...now,
      terms: now.terms.filter((each) => each.id !== id),
      closed: now.closed.filter((each) => each.id !== id),
    }))
    showToast(`${what} removed`, {
      label: 'Undo',
      onAct: () => onChange((now) => ({ ...now, terms: allTerms, closed: allClosed })),
    })
  }
  const addClosed = () => {
    const today = localDayOf(new Date())
    const from = days.from <= today && today <= days.to ? today : (terms[0]?.from ?? days.from)
    onChange((now) => ({
      ...now,
      closed: [...now.closed, { id: newId(), name: 'INSET day', from, to: from }],
    }))
  }

  return (
    <section className="card card-gap" aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>{name}</h2>
      {terms.length === 0 && (
        <div className="row wrap">
          <Button
            kind="soft"
            icon="calendar"
            onClick={() => onChange((now) => withUsualYear(now, year, newId))}
          >
            Begin with usual dates
          </Button>
          <p className="small muted">
            A guess for {SCHEME_NAMES[scheme]}, to be put right: councils and schools differ.
          </p>
        </div>
      )}
      {terms.length > 0 && (
        <ul className="terms">
          {terms.map((term) => (
            <TermRow
              key={term.id}
              term={term}
              others={terms}
              onChange={(changed) => onChange((now) => ({ ...now, terms: replace(now.terms, changed) }))}
              onRemove={() => remove(term.id, term.name)}
            />
          ))}
        </ul>
      )}
      {terms.length > 0 && (
        <section aria-labelledby={`closed-${year}`} className="closed">
          <h3 id={`closed-${year}`} className="card-title">
            Other days without lessons
          </h3>
          {closed.length > 0 && (
            <ul className="terms">
              {closed.map((each) => (
                <ClosedRow
                  key={each.id}
                  closed={each}
                  onChange={(changed) =>
                    onChange((now) => ({ ...now, closed: replace(now.closed, changed) }))
                  }
                  onRemove={() => remove(each.id, each.name || 'The day')}
                />
              ))}
            </ul>
          )}
          <div className="row wrap">
            <Button size="dense" icon="plus" onClick={addClosed}>
              Add a day
            </Button>
            <Button
              size="dense"
              kind="quiet"
              icon="plus"
              onClick={() => onChange((now) => withNewTerm(now, year, newId()))}
            >
              Add a term
            </Button>
          </div>
        </section>
      )}
    </section>
  )
}
