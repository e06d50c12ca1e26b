import type { SaveFailure } from '@whatworked/shared/failure'
import type { LibraryTechnique, TechniqueLibrary } from '@whatworked/shared/techniques/library'
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { mergeTechniques, takeApart } from '../../data/techniques/technique-deeds.ts'
import { useDb } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { showToast } from '../../ui/toasts.ts'
import './techniques.css'

interface Props {
  readonly technique: LibraryTechnique
  readonly library: TechniqueLibrary
  readonly onClose: () => void
}

/** Makes two techniques one: which other, and which name stays. */
export const MergeDialog = ({ technique, library, onClose }: Props) => {
  const db = useDb()
  const [typed, setTyped] = useState('')
  const [otherId, setOtherId] = useState('')
  const [stays, setStays] = useState<'this' | 'other'>('this')
  const [trouble, setTrouble] = useState<SaveFailure>()
  const other = library.techniques.get(otherId)
  const options = [...library.techniques.values()]
    .filter(({ id }) => id !== technique.id)
    .map(({ id, name, aliases, family }) => ({ id, name, aliases, hint: family }))

  const merge = async () => {
    if (other === undefined) return
    const [kept, part] = stays === 'this' ? [technique, other] : [other, technique]
    const result = await mergeTechniques(db, part.id, kept.id, new Date())
    if (result.kind !== 'saved') return setTrouble(result)
    onClose()
    navigate(`/technique/${kept.id}`)
    showToast(`${part.name} is now part of ${kept.name}`, {
      label: 'Undo',
      onAct: () => void takeApart(db, part.id, new Date()),
    })
  }
  return (
    <Dialog title={`Merge ${technique.name}`} onClose={onClose}>
      <div className="technique-form">
        <p>
          Two names for the same thing become one: one page, one map, one count. Your entries stay as they
          are, and you can take the two apart again.
        </p>
        <Combobox
          label="With which other technique?"
          options={options}
          text={typed}
          onText={(text) => {
            setTyped(text)
            setOtherId('')
          }}
          onChoose={({ id, name }) => {
            setTyped(name)
            setOtherId(id)
          }}
        />
        {other && (
          <div className="field">
            <span className="field-label" aria-hidden="true">
              Which name stays?
            </span>
            <Segmented
              legend="Which name stays?"
              options={[
                { value: 'this', label: technique.name },
                { value: 'other', label: other.name },
              ]}
              value={stays}
              onChange={setStays}
            />
          </div>
        )}
        {trouble && <SaveTrouble trouble={trouble} />}
        <div className="dialog-actions">
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" aria-disabled={other === undefined} onClick={() => void merge()}>
            Merge
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
