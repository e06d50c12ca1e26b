import type { SaveFailure } from '@whatworked/shared/failure'
import { isBlank } from '@whatworked/shared/text'
import { type FormEvent, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { makeTechnique } from '../../data/techniques/technique-deeds.ts'
import { readTechniques } from '../../data/techniques/technique-library.ts'
import { liveValue, useDb, useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/Field.tsx'
import { hasOptionNamed } from '../../ui/match-options.ts'
import { SaveTrouble } from '../../ui/SaveTrouble.tsx'
import { FamilyField } from './FamilyField.tsx'
import './techniques.css'

interface Props {
  /** What was typed already. */
  readonly name: string
  readonly onClose: () => void
}

/** A technique of one's own: a name is enough. */
export const MakeTechnique = ({ name: start, onClose }: Props) => {
  const db = useDb()
  const library = liveValue(useLive(readTechniques, []))
  const [name, setName] = useState(start)
  const [family, setFamily] = useState('')
  const [trouble, setTrouble] = useState<SaveFailure>()
  const isTaken = library !== undefined && hasOptionNamed([...library.techniques.values()], name)

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBlank(name) || isTaken) return
    const result = await makeTechnique(db, { name: name.trim(), family }, new Date())
    if (result.kind !== 'saved') return setTrouble(result)
    onClose()
    navigate(`/technique/${result.id}`)
  }
  return (
    <Dialog title="A technique of your own" onClose={onClose}>
      <form className="technique-form" onSubmit={(event) => void onSubmit(event)}>
        <TextField
          label="What is it called?"
          required
          maxLength={500}
          autoFocus
          value={name}
          error={
            isTaken ? 'There is a technique of that name. Open it, or give this one another name.' : undefined
          }
          onChange={(event) => setName(event.target.value)}
        />
        <FamilyField value={family} onChange={setFamily} />
        {trouble && <SaveTrouble trouble={trouble} />}
        <div className="dialog-actions">
          <Button onClick={onClose}>Close</Button>
          <Button type="submit" kind="primary" aria-disabled={isBlank(name) || isTaken}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
