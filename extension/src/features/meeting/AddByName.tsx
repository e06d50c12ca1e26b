import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import type { Meeting } from './meeting.ts'

/** Brings somebody without an account into the round, by the name they go by. */
export const AddByName = ({ meeting }: { readonly meeting: Meeting }) => {
  const [name, setName] = useState('')
  const isThere = meeting.run.present.some((one) => one.name.toLowerCase() === name.trim().toLowerCase())
  return (
    <form
      className="add-by-name"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '' || isThere) return
        meeting.deeds.addByName(name.trim())
        setName('')
      }}
    >
      <TextField
        label="Somebody without an account"
        placeholder="Their name"
        maxLength={120}
        list="known-by-name"
        value={name}
        error={isThere ? 'Somebody of that name is here already. Add a second name.' : undefined}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <datalist id="known-by-name">
        {meeting.knownByName.map((one) => (
          <option key={one.name} value={one.name} />
        ))}
      </datalist>
      <Button type="submit" size="dense" icon="plus">
        Add to the round
      </Button>
    </form>
  )
}
