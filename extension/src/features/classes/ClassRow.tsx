import type { NamedClass } from '../../data/journal-names.ts'
import { useDb } from '../../data/use-live.ts'
import { localDayOf, shortDay } from '../../ui/dates.ts'
import { Menu } from '../../ui/Menu.tsx'
import { counted } from '../../ui/words.ts'
import { archiveClass, bringClassBack } from './archive-class.ts'
import { agesWords, classWords } from './class-words.ts'

interface Props {
  readonly one: NamedClass
  /** How many entries are about it. */
  readonly entries: number
  readonly onChange: () => void
}

/** A class with what may be told of it, and what can be done with it. */
export const ClassRow = ({ one, entries, onChange }: Props) => {
  const db = useDb()
  const { id, body } = one
  const left = body.archivedOn && `left ${shortDay(body.archivedOn, localDayOf(new Date()))}`
  const told = [classWords(body) || 'Nothing more known', agesWords(body), left].filter(Boolean).join(' · ')
  return (
    <li className="class-row">
      <div className="grow">
        <a className="class-name" href={`#/class/${id}`} dir="auto">
          {body.name}
        </a>
        <p className="small muted">{told}</p>
      </div>
      <a
        className="class-count"
        href={`#/class/${id}`}
        aria-label={`${body.name}: ${counted(entries, 'entry', 'entries')}`}
      >
        {counted(entries, 'entry', 'entries')}
      </a>
      <Menu
        label={`More about ${body.name}`}
        icon="more"
        items={[
          { label: 'Change', icon: 'write', onSelect: onChange },
          body.archivedOn === undefined
            ? { label: 'Archive', icon: 'put-away', onSelect: () => void archiveClass(db, one) }
            : { label: 'Bring back', icon: 'undo', onSelect: () => void bringClassBack(db, one) },
        ]}
      />
    </li>
  )
}
