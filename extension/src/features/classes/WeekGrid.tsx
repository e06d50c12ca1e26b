import type { Timetable } from '@whatworked/shared/contexts/timetable'
import { foldText } from '@whatworked/shared/text'
import { type ReactNode, useRef } from 'react'
import type { JournalDb } from '../../data/db.ts'
import type { NameOption } from '../../data/name-lists.ts'
import { resolveClass } from '../../data/named.ts'
import { saveRecords } from '../../data/save-record.ts'
import { useDb } from '../../data/use-live.ts'
import { showToast } from '../../ui/toasts.ts'
import { GridCell } from './GridCell.tsx'
import { type Cell, classIn, DAYS, periodsInOrder, withLesson } from './timetable-edit.ts'

interface Props {
  readonly week: 'A' | 'B'
  readonly timetable: Timetable
  readonly classes: readonly NameOption[]
  readonly onChange: (to: (now: Timetable) => Timetable) => void
  /** What can be done with the whole week. */
  readonly children?: ReactNode
}

/** One week as a grid of fields: days across, periods down. */
export const WeekGrid = ({ week, timetable, classes, onChange, children }: Props) => {
  const db = useDb()
  const table = useRef<HTMLTableElement>(null)
  const periods = periodsInOrder(timetable)
  const title = timetable.weeks === 1 ? 'Your week' : `Week ${week}`
  const nameIn = (cell: Cell): string => {
    const id = classIn(timetable, cell)
    return id === undefined ? '' : (classes.find((each) => each.id === id)?.name ?? '')
  }

  /** One after the other, so that a name typed twice in a row makes one class. */
  const queue = useRef(Promise.resolve())
  /** Puts the class of that name into the cell; a name that is new makes a class first. */
  const put = async (cell: Cell, name: string) => {
    const known = classes.find((each) => foldText(each.name) === foldText(name))
    if (known || name === '') return onChange((now) => withLesson(now, cell, known?.id))
    const made = await makeClass(db, name).catch(() => undefined)
    if (made === undefined) return showToast('That couldn’t be saved just now. Try it once more.')
    onChange((now) => withLesson(now, cell, made.id))
    if (made.isNew) showToast(`${name} is one of your classes now`)
  }

  const fieldAt = (row: number, day: number) =>
    table.current?.querySelector<HTMLInputElement>(`[data-at="${row} ${day}"]`)

  return (
    <section className="card timetable-week" aria-label={title}>
      <div className="row between wrap">
        <h2 className="card-title">{title}</h2>
        {children}
      </div>
      <div className="table-frame">
        <table ref={table} className="timetable-grid">
          <thead>
            <tr>
              <td />
              {DAYS.map((day) => (
                <th key={day} scope="col">
                  <span aria-hidden="true">{day.slice(0, 3)}</span>
                  <span className="unseen">{day}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map((period, row) => (
              <tr key={period.id}>
                <th scope="row">
                  {period.name}
                  <span className="period-time">{period.from}</span>
                </th>
                {DAYS.map((day, at) => {
                  const cell: Cell = { week, day: at + 1, period: period.id }
                  return (
                    <td key={day}>
                      <GridCell
                        label={`${title}, ${day}, ${period.name}`}
                        at={`${row} ${at}`}
                        name={nameIn(cell)}
                        readAbove={() => fieldAt(row - 1, at)?.value ?? ''}
                        names={classes.map(({ name }) => name)}
                        onPut={(name) => {
                          queue.current = queue.current.then(() => put(cell, name))
                        }}
                        onMove={(rows, days) => fieldAt(row + rows, at + days)?.focus()}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** The class that goes by the name, made where there is none; undefined when it couldn't be saved. */
const makeClass = async (db: JournalDb, name: string) => {
  const { id, changes } = await resolveClass(db, { name }, new Date())
  const result = await saveRecords(db, changes, new Date())
  return result.kind === 'saved' ? { id, isNew: changes.length > 0 } : undefined
}
