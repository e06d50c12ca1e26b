import type { ReactNode } from 'react'
import { entryTitle } from '../../data/entry-title.ts'
import type { JournalNames } from '../../data/journal-names.ts'
import { askWords } from '../../data/trials/trial-course.ts'
import type { Waiting } from '../../data/waiting.ts'
import type { LocalDay } from '../../ui/dates.ts'
import { shortDay } from '../../ui/dates.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { type Slot, slotEnd } from './slots.ts'
import './waiting.css'

interface Props {
  readonly waiting: Waiting
  /** Today's protected times that are not over. */
  readonly slots: readonly Slot[]
  readonly names: JournalNames
  readonly today: LocalDay
  /** At most so many of each kind. */
  readonly most?: number
}

/** What waits, one line a thing: one's own time today, trials to look back on, entries to finish. */
export const WaitingList = ({ waiting, slots, names, today, most = 50 }: Props) => (
  <ul className="waiting">
    {slots.map((slot) => (
      <Line key={slot.id} icon="clock" title={`${slot.at} is yours`} href="#/write">
        {['Until ', slotEnd(slot), slot.what?.trim() && `: ${slot.what}`].filter(Boolean).join('')}
      </Line>
    ))}
    {waiting.trials.slice(0, most).map((trial) => (
      <Line key={trial.id} icon="trial" title={entryTitle(trial, names)} href={`#/entry/${trial.id}`}>
        {askWords(trial.body)}
      </Line>
    ))}
    {waiting.toFinish.slice(0, most).map((entry) => (
      <Line key={entry.id} icon="write" title={entryTitle(entry, names)} href={`#/entry/${entry.id}/finish`}>
        To finish, from {shortDay(entry.day, today)}
      </Line>
    ))}
  </ul>
)

interface LineProps {
  readonly icon: IconName
  readonly title: string
  readonly href: string
  readonly children: ReactNode
}

const Line = ({ icon, title, href, children }: LineProps) => (
  <li>
    <Icon name={icon} />
    <div className="grow">
      <a href={href}>{title}</a>
      <p className="small muted">{children}</p>
    </div>
  </li>
)
