import { useState } from 'react'
import { journalNames } from '../../data/journal-names.ts'
import { nameLists } from '../../data/pupil-names.ts'
import { readSetting, saveSetting } from '../../data/settings.ts'
import { useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { counted } from '../../ui/words.ts'
import { ListForm } from './ListForm.tsx'
import './care.css'

/** Pupils' names: whether they are pointed out before sharing, and the lists that are looked for. */
export const NamesCard = () => {
  const db = useDb()
  const read = useLive(
    async (from) => ({
      care: await readSetting(from, 'care'),
      lists: await nameLists(from),
      classes: [...(await journalNames(from)).classes.values()],
    }),
    [],
  )
  const [open, setOpen] = useState<string>()
  if (read.kind !== 'ready') return null
  const { care, lists, classes } = read.value
  const countOf = (id: string) => lists.find((list) => list.class === id)?.names.length ?? 0
  const named = classes
    .filter(({ id, body }) => body.archivedOn === undefined || countOf(id) > 0)
    .map(({ id, body }) => ({ id, name: body.name }))
  const gone = lists
    .filter((list) => !classes.some(({ id }) => id === list.class))
    .map((list) => ({ id: list.class, name: 'A class that is gone' }))
  return (
    <section className="card card-gap" aria-labelledby="pupils-names">
      <h2 id="pupils-names" className="settings-title">
        Pupils’ names
      </h2>
      <p className="small muted">
        We’ll point out names before you share, and offer “[pupil A]”. Lists of names never leave this
        computer.
      </p>
      <Switch
        label="Check before sharing"
        checked={care.checkBeforeSharing}
        onChange={(checkBeforeSharing) =>
          void saveSetting(db, { ...care, checkBeforeSharing }, care, new Date())
        }
      />
      {named.length + gone.length === 0 ? (
        <p className="small muted">Once you have written about a class, its list can be kept here.</p>
      ) : (
        <ul className="name-lists" aria-label="Class lists">
          {[...named, ...gone].map(({ id, name }) => (
            <li key={id}>
              <div className="row wrap">
                <b className="grow">
                  <bdi>{name}</bdi>
                </b>
                <span className="small muted">
                  {countOf(id) === 0 ? 'no list' : counted(countOf(id), 'name')}
                </span>
                <Button
                  size="dense"
                  aria-expanded={open === id}
                  aria-label={`${countOf(id) === 0 ? 'Add' : 'Change'} the list of ${name}`}
                  onClick={() => setOpen(open === id ? undefined : id)}
                >
                  {countOf(id) === 0 ? 'Add' : 'Change'}
                </Button>
              </div>
              {open === id && (
                <ListForm
                  key={id}
                  classId={id}
                  className={name}
                  names={lists.find((list) => list.class === id)?.names ?? []}
                  onDone={() => setOpen(undefined)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
