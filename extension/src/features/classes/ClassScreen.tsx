import { schemeOf } from '@whatworked/shared/contexts/calendar'
import { type ReactNode, useState } from 'react'
import { type JournalCounts, journalCounts, journalNames, type NamedClass } from '../../data/journal-names.ts'
import { readSetting } from '../../data/settings.ts'
import { useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { CantRead } from '../../ui/CantRead.tsx'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { counted } from '../../ui/words.ts'
import { archiveClass, bringClassBack } from './archive-class.ts'
import { BackToClasses } from './BackToClasses.tsx'
import { ClassDialog } from './ClassDialog.tsx'
import { agesWords, classWords } from './class-words.ts'
import './classes.css'

interface Props {
  readonly id: string
  /** Draws the entries about the class; given by the page, because features don't know each other. */
  readonly entries: ReactNode
  /** The list of its pupils' names, which stays in this browser. */
  readonly names: ReactNode
}

/** The page of one class: what is known of it, and everything written about it. */
export const ClassScreen = ({ id, entries, names: pupils }: Props) => {
  const found = useLive(
    async (db) => {
      const [names, counts, calendar] = await Promise.all([
        journalNames(db),
        journalCounts(db),
        readSetting(db, 'calendar'),
      ])
      return { one: names.classes.get(id), counts, scheme: schemeOf(calendar) }
    },
    [id],
  )
  if (found.kind === 'failed') return <CantRead title="Class" />
  if (found.kind === 'loading') return null
  const { one, counts, scheme } = found.value
  return (
    <>
      <BackToClasses />
      {one ? (
        <Ready one={one} counts={counts} scheme={scheme} entries={entries} names={pupils} />
      ) : (
        <div className="screen-head">
          <ScreenHeading title="This class isn’t here" />
        </div>
      )}
    </>
  )
}

interface ReadyProps {
  readonly one: NamedClass
  readonly counts: JournalCounts
  readonly scheme: ReturnType<typeof schemeOf>
  readonly entries: ReactNode
  readonly names: ReactNode
}

const Ready = ({ one, counts, scheme, entries, names }: ReadyProps) => {
  const db = useDb()
  const [isOpen, setOpen] = useState(false)
  const { body } = one
  const count = counts.class.get(one.id) ?? 0
  const told = [classWords(body), agesWords(body), counted(count, 'entry', 'entries')]
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      <div className="screen-head">
        <div className="class-head">
          <ScreenHeading title={body.name} />
          <p className="muted classes-lead">{told}</p>
        </div>
        <div className="row wrap">
          <Button size="dense" icon="write" onClick={() => setOpen(true)}>
            Change
          </Button>
          {body.archivedOn === undefined ? (
            <Button size="dense" kind="quiet" icon="put-away" onClick={() => void archiveClass(db, one)}>
              Archive
            </Button>
          ) : (
            <Button size="dense" kind="quiet" icon="undo" onClick={() => void bringClassBack(db, one)}>
              Bring back
            </Button>
          )}
        </div>
      </div>
      {count > 0 ? entries : <p className="muted">Nothing is written about it yet.</p>}
      <div className="class-names">{names}</div>
      {isOpen && <ClassDialog before={one} scheme={scheme} onClose={() => setOpen(false)} />}
    </>
  )
}
