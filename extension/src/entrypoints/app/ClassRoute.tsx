import { useState } from 'react'
import type { Place } from '../../data/journal-queries.ts'
import { ClassListCard } from '../../features/care/ClassListCard.tsx'
import { ClassScreen } from '../../features/classes/ClassScreen.tsx'
import { Timeline } from '../../features/journal/Timeline.tsx'
import { NotFound } from './NotFound.tsx'
import type { ScreenProps } from './route.ts'

/** `/class/:id`: a class with its entries, which the journal draws. */
export const ClassRoute = ({ params: { id } }: ScreenProps) => {
  const [ends, setEnds] = useState<readonly Place[]>([])
  if (id === undefined) return <NotFound />
  return (
    <ClassScreen
      id={id}
      names={<ClassListCard classId={id} />}
      entries={
        <section className="sheet timeline" aria-label="Entries">
          <Timeline filter={{ class: id }} ends={ends} onEnds={setEnds} />
        </section>
      }
    />
  )
}
