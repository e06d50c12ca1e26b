import type { LibraryTechnique, TechniqueLibrary } from '@whatworked/shared/techniques/library'
import { mergeTechniques, takeApart } from '../../data/techniques/technique-deeds.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import '../../ui/rows.css'
import './technique.css'

interface Props {
  readonly technique: LibraryTechnique
  readonly library: TechniqueLibrary
}

/** What was merged into this one; each can be taken apart again, also years later. */
export const Parts = ({ technique, library }: Props) => {
  const db = useDb()
  if (technique.gathers.length === 0) return null
  const apart = async (part: LibraryTechnique) => {
    const result = await takeApart(db, part.id, new Date())
    if (result.kind !== 'saved') return showToast('That couldn’t be saved just now. Nothing has changed.')
    showToast(`${part.name} stands for itself again`, {
      label: 'Undo',
      onAct: () => void mergeTechniques(db, part.id, technique.id, new Date()),
    })
  }
  return (
    <section className="technique-more on-screen" aria-labelledby="technique-parts">
      <h2 id="technique-parts">Merged into it</h2>
      <ul className="card people">
        {technique.gathers.flatMap((id) => {
          const part = library.apart.get(id)
          return part === undefined
            ? []
            : [
                <li key={id}>
                  <span className="grow">{part.name}</span>
                  <Button
                    size="dense"
                    aria-label={`Take apart again: ${part.name}`}
                    onClick={() => void apart(part)}
                  >
                    Take apart again
                  </Button>
                </li>,
              ]
        })}
      </ul>
    </section>
  )
}
