import { newJournalId } from '@whatworked/shared/ids'
import type { Evidence } from '@whatworked/shared/records/reflection'
import { EVIDENCE_KINDS, evidenceLabel, STRENGTH_WORDS } from '@whatworked/shared/reflecting/evidence'
import { useRef, useState } from 'react'
import { Combobox } from '../../ui/Combobox.tsx'
import { showToast } from '../../ui/toasts.ts'
import { EvidenceItem } from './EvidenceItem.tsx'
import './evidence.css'

interface Props {
  readonly value: readonly Evidence[]
  readonly onChange: (change: (value: readonly Evidence[]) => readonly Evidence[]) => void
}

const OPTIONS = EVIDENCE_KINDS.map(({ id, label, strength }) => ({
  id,
  name: label,
  hint: STRENGTH_WORDS[strength],
}))

/** What shows that something changed for pupils: as much or as little as there is, and never asked for. */
export const EvidenceField = ({ value, onChange }: Props) => {
  const [typed, setTyped] = useState('')
  const [newest, setNewest] = useState<string>()
  const field = useRef<HTMLDivElement>(null)
  const add = (kind: string) => {
    const id = newJournalId(Date.now())
    setTyped('')
    setNewest(id)
    onChange((list) => [...list, { id, kind }])
  }
  const remove = (one: Evidence, at: number) => {
    onChange((list) => list.filter(({ id }) => id !== one.id))
    field.current?.querySelector<HTMLInputElement>('input[role=combobox]')?.focus()
    showToast(`${evidenceLabel(one.kind)} taken out`, {
      label: 'Undo',
      onAct: () => onChange((list) => [...list.slice(0, at), one, ...list.slice(at)]),
    })
  }
  return (
    <div className="evidence-field" ref={field}>
      <Combobox
        label="What shows it?"
        placeholder="Exit tickets, a quiz, what they said, or your own"
        options={OPTIONS}
        text={typed}
        onText={setTyped}
        onChoose={({ id }) => add(id)}
        onCreate={add}
      />
      {value.map((one, at) => (
        <EvidenceItem
          key={one.id}
          value={one}
          hasCaret={one.id === newest}
          onChange={(changed) =>
            onChange((list) => list.map((each) => (each.id === one.id ? changed : each)))
          }
          onRemove={() => remove(one, at)}
        />
      ))}
    </div>
  )
}
