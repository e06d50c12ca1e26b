import { useState } from 'react'
import { nameLists } from '../../data/pupil-names.ts'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/words.ts'
import { ListForm } from './ListForm.tsx'
import './care.css'

/** The names of one class, on the class's own page. */
export const ClassListCard = ({ classId }: { readonly classId: string }) => {
  const read = useLive(nameLists, [])
  const [isOpen, setOpen] = useState(false)
  if (read.kind !== 'ready') return null
  const names = read.value.find((list) => list.class === classId)?.names ?? []
  return (
    <section className="card card-gap" aria-labelledby="class-list">
      <h2 id="class-list" className="card-title">
        Pupils’ names
      </h2>
      <p className="small muted">
        {names.length === 0
          ? 'Paste the class list, and we’ll point out names before you share. It never leaves this computer.'
          : `${counted(names.length, 'name')}, on this computer only. We point them out before you share.`}
      </p>
      {isOpen ? (
        <ListForm classId={classId} className="this class" names={names} onDone={() => setOpen(false)} />
      ) : (
        <div>
          <Button size="dense" onClick={() => setOpen(true)}>
            {names.length === 0 ? 'Add the list' : 'Change the list'}
          </Button>
        </div>
      )}
    </section>
  )
}
