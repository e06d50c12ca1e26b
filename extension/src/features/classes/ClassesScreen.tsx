import { schemeOf } from '@whatworked/shared/contexts/calendar'
import { useState } from 'react'
import { type JournalCounts, journalCounts, journalNames, type NamedClass } from '../../data/journal-names.ts'
import { readSetting } from '../../data/settings.ts'
import { useLive } from '../../data/use-live.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { CantRead } from '../../ui/CantRead.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { ClassDialog } from './ClassDialog.tsx'
import { ClassRow } from './ClassRow.tsx'
import '../../ui/card.css'
import '../../ui/disclosure.css'
import '../../ui/rows.css'
import './classes.css'

/** The teacher's classes: those in use, and folded away those that left. */
export const ClassesScreen = () => {
  const names = useLive(journalNames, [])
  const counts = useLive(journalCounts, [])
  const calendar = useLive((db) => readSetting(db, 'calendar'), [])
  const [open, setOpen] = useState<NamedClass | 'new'>()
  if (names.kind === 'failed' || counts.kind === 'failed' || calendar.kind === 'failed')
    return <CantRead title="Your classes" />
  if (names.kind === 'loading' || counts.kind === 'loading' || calendar.kind === 'loading') return null

  const all = [...names.value.classes.values()].sort(byName)
  const inUse = all.filter(({ body }) => body.archivedOn === undefined)
  const archived = all.filter(({ body }) => body.archivedOn !== undefined)
  const rows = (classes: readonly NamedClass[]) => (
    <Rows classes={classes} counts={counts.value} onChange={setOpen} />
  )
  return (
    <>
      <div className="screen-head">
        <div>
          <ScreenHeading title="Your classes" />
          <p className="muted classes-lead">
            What you call them is for you alone. A shared entry says “Year 9 Science” instead.
          </p>
        </div>
        {all.length > 0 && (
          <Button kind="primary" icon="plus" onClick={() => setOpen('new')}>
            Add a class
          </Button>
        )}
      </div>
      <div className="columns">
        <div className="classes-main">
          <section className="card" aria-label="Classes in use">
            {inUse.length === 0 ? (
              <NoClasses onAdd={() => setOpen('new')} hasArchived={archived.length > 0} />
            ) : (
              rows(inUse)
            )}
          </section>
          {archived.length > 0 && (
            <details className="disclosure card flat">
              <summary>
                <Icon name="chevron-forward" />
                Archived ({archived.length})
              </summary>
              <p className="small muted">They are offered nowhere. Their entries keep their names.</p>
              {rows(archived)}
            </details>
          )}
        </div>
        <aside aria-label="When you teach">
          <section className="card teaching" aria-labelledby="when-title">
            <h2 id="when-title" className="card-title">
              When you teach
            </h2>
            <p className="card-text muted">
              Entered once, class and lesson fill themselves in when you write.
            </p>
            <ButtonLink href="#/timetable" icon="clock" fill>
              Timetable
            </ButtonLink>
            <ButtonLink href="#/calendar" icon="calendar" fill>
              School year
            </ButtonLink>
          </section>
        </aside>
      </div>
      {open && (
        <ClassDialog
          {...(open !== 'new' && { before: open })}
          scheme={schemeOf(calendar.value)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

interface RowsProps {
  readonly classes: readonly NamedClass[]
  readonly counts: JournalCounts
  readonly onChange: (one: NamedClass) => void
}

const Rows = ({ classes, counts, onChange }: RowsProps) => (
  <ul className="people">
    {classes.map((one) => (
      <ClassRow
        key={one.id}
        one={one}
        entries={counts.class.get(one.id) ?? 0}
        onChange={() => onChange(one)}
      />
    ))}
  </ul>
)

interface NoClassesProps {
  readonly onAdd: () => void
  readonly hasArchived: boolean
}

const NoClasses = ({ onAdd, hasArchived }: NoClassesProps) => (
  <div className="no-classes">
    <h2>{hasArchived ? 'No classes in use.' : 'No classes yet.'}</h2>
    <p className="words">“9B Science”, “Year 4 Oak”, “Friday choir”: whatever you call them.</p>
    <Button kind="primary" icon="plus" onClick={onAdd}>
      Add a class
    </Button>
    <p className="small muted">A class you name while writing appears here by itself.</p>
  </div>
)

const byName = (a: NamedClass, b: NamedClass): number =>
  a.body.name.localeCompare(b.body.name, 'en-GB', { numeric: true })
