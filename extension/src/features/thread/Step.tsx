import type { ReactNode } from 'react'
import { localDayOf, monthName } from '../../ui/dates.ts'
import { Pill } from '../../ui/Pill.tsx'
import './thread.css'

interface Props {
  readonly title: string
  /** Days `YYYY-MM-DD`; two where it lasted. */
  readonly from: string
  readonly to?: string | undefined
  /** Names of the spaces that read it; none where only its writer does. */
  readonly readBy: readonly string[]
  readonly children: ReactNode
}

/** One step on the way of an idea: its day in the margin, and who sees it in words. */
export const Step = ({ title, from, to = from, readBy, children }: Props) => {
  const today = localDayOf(new Date())
  const [first, last] = [from, to].map((day) => Number(day.slice(8, 10)))
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7)
  return (
    <li className="thread-step" data-shared={readBy.length > 0}>
      <p className="thread-day">
        <b>{from === to || !isOneMonth ? first : `${first}–${last}`}</b>
        <span>
          {monthName(from, today)}
          {!isOneMonth && ` to ${last} ${monthName(to, today)}`}
        </span>
      </p>
      <div className="thread-body">
        <h2>
          {title}{' '}
          {readBy.length === 0 ? (
            <Pill icon="lock">Only you</Pill>
          ) : (
            readBy.map((name) => (
              <Pill key={name} tone="together" icon="people">
                {name}
              </Pill>
            ))
          )}
        </h2>
        {children}
      </div>
    </li>
  )
}
