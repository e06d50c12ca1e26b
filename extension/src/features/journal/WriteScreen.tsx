import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { entryById } from '../../data/entry-queries.ts'
import { journalNames } from '../../data/journal-names.ts'
import { hasSomething, type ReflectionValues, saveReflection } from '../../data/save-reflection.ts'
import { useDb, useLive } from '../../data/use-live.ts'
import { CantRead } from '../../ui/CantRead.tsx'
import { DraftNotice } from '../../ui/DraftNotice.tsx'
import { localDayOf } from '../../ui/dates.ts'
import { ScreenHeading } from '../../ui/ScreenHeading.tsx'
import { showToast } from '../../ui/toasts.ts'
import { dropDraft, keepDraft, keptDraft } from './form-draft.ts'
import { justSaved } from './just-saved.ts'
import { OldIsGold } from './OldIsGold.tsx'
import { momentOfWriting } from './old-moment.ts'
import { putEntryAway } from './put-entry-away.ts'
import { ReflectionForm } from './ReflectionForm.tsx'
import { aboutTechnique, emptyValues, leaningOn } from './reflection-values.ts'
import '../../ui/entry-form.css'

interface Props {
  readonly params: Readonly<Record<string, string | undefined>>
}

/** A new reflection on a full page, on an entry or a technique when one came from there. Comes back with the words that were not saved. */
export const WriteScreen = ({ params: { leansOn, technique } }: Props) => {
  const db = useDb()
  const read = useLive(
    async (reading) => ({
      names: await journalNames(reading),
      about: leansOn === undefined ? undefined : await entryById(reading, leansOn),
    }),
    [leansOn],
  )
  const [draft, setDraft] = useState(() => keptDraft('write')?.values)
  const [round, setRound] = useState(0)
  const [written, setWritten] = useState<ReflectionValues>()
  if (read.kind === 'failed') return <CantRead title="Write" />
  if (read.kind === 'loading') return null
  const { names, about } = read.value
  const begun = leaningOn(about, draft ?? emptyValues(localDayOf(new Date())), names)
  const start = aboutTechnique(technique, begun, names)

  return (
    <>
      <div className="screen-head">
        <ScreenHeading title="How did it go?" />
      </div>
      {draft && hasSomething(draft) && round === 0 && (
        <DraftNotice
          onBeginAfresh={() => {
            dropDraft('write')
            setDraft(undefined)
            setRound(1)
          }}
          onBringBack={() => {
            keepDraft('write', { values: draft })
            setDraft(draft)
            setRound(2)
          }}
        />
      )}
      <div className="columns">
        <section className="card form-card" aria-label="Reflection">
          <ReflectionForm
            key={round}
            start={start}
            names={names}
            startAt="worked"
            onChange={(values) => {
              setWritten(values)
              return keepDraft('write', { values })
            }}
            onSave={async (values) => {
              const result = await saveReflection(db, values, undefined, new Date())
              if (result.kind !== 'saved') return result
              dropDraft('write')
              showToast('Saved', { label: 'Undo', onAct: () => void putEntryAway(db, result.id) })
              justSaved(result.id)
              navigate(`/entry/${result.id}`)
              return undefined
            }}
          />
        </section>
        <aside aria-label="While you write">
          <OldIsGold where="write" moment={momentOfWriting(written ?? start, names)} names={names} />
        </aside>
      </div>
    </>
  )
}
